package cn.onething.journal.sql;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Takes the columns of a new row, in their order; each call is one, and has to fit the column's type exactly. */
public interface RowValues {

    /** A {@code smallint}. */
    RowValues int2(int value);

    /** An {@code integer}. */
    RowValues int4(int value);

    /** A {@code bigint}. */
    RowValues int8(long value);

    /** A {@code bigint[]}. */
    RowValues int8s(long[] values);

    /** A {@code text}. */
    RowValues text(@Nullable String value);

    /** A {@code jsonb}. */
    RowValues json(String value);

    /** A {@code bytea}. */
    RowValues bytes(byte[] value);

    /** A {@code timestamptz}. */
    RowValues at(@Nullable Instant value);
}
