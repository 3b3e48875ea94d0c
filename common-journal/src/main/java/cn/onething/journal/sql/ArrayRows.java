package cn.onething.journal.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows as an {@code insert} of one array for each column: one round trip, which counts where rows are few. */
final class ArrayRows implements RowValues {
    /** What the texts of a column become. */
    private enum Type {
        INT2("smallint", ""),
        INT4("integer", ""),
        INT8("bigint", ""),
        INT8S("text", "::bigint[]"),
        TEXT("text", ""),
        JSON("text", "::jsonb"),
        BYTES("bytea", ""),
        AT("timestamptz", "");

        private final String element;
        private final String cast;

        Type(String element, String cast) {
            this.element = element;
            this.cast = cast;
        }
    }

    private final int rows;
    private final @Nullable Type[] types;
    private final List<@Nullable Object[]> columns;
    private int row = -1;
    private int column;

    ArrayRows(int columns, int rows) {
        this.rows = rows;
        this.types = new Type[columns];
        this.columns = new ArrayList<>(columns);
        this.column = columns;
    }

    void beginRow() {
        requireWholeRow();
        row++;
        column = 0;
    }

    void requireWholeRow() {
        if (column != types.length) {
            throw new IllegalStateException("a row has " + column + " of " + types.length + " columns");
        }
    }

    /** The statement, with a parameter for each column. */
    String statement(String into) {
        String select = IntStream.range(0, types.length)
                .mapToObj(i -> "c" + i + type(i).cast)
                .collect(Collectors.joining(", "));
        String arrays = IntStream.range(0, types.length)
                .mapToObj(i -> "?::" + type(i).element + "[]")
                .collect(Collectors.joining(", "));
        String names = IntStream.range(0, types.length).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
        return "insert into " + into + " select " + select + " from unnest(" + arrays + ") with ordinality as r ("
                + names + ", nr) order by nr";
    }

    private Type type(int i) {
        Type type = types[i];
        if (type == null) {
            throw new IllegalStateException("there is no row");
        }
        return type;
    }

    /** An array for each column, as {@link BatchSql#update} takes them. */
    Object[] parameters() {
        Object[] parameters = new Object[types.length];
        for (int i = 0; i < parameters.length; i++) {
            @Nullable Object[] values = columns.get(i);
            parameters[i] = switch (type(i)) {
                case INT2, INT4 ->
                    Arrays.stream(values).mapToInt(v -> ((Number) v).intValue()).toArray();
                case INT8 ->
                    Arrays.stream(values)
                            .mapToLong(v -> ((Number) v).longValue())
                            .toArray();
                case INT8S, TEXT, JSON -> Arrays.copyOf(values, rows, String[].class);
                case BYTES -> Arrays.copyOf(values, rows, byte[][].class);
                case AT -> Arrays.copyOf(values, rows, Instant[].class);
            };
        }
        return parameters;
    }

    private ArrayRows put(Type type, @Nullable Object value) {
        if (column == types.length) {
            throw new IllegalStateException("a row has only " + types.length + " columns");
        }
        if (row == 0) {
            types[column] = type;
            columns.add(new Object[rows]);
        } else if (types[column] != type) {
            throw new IllegalStateException("column " + column + " is " + type + " in one row and not in another");
        }
        columns.get(column++)[row] = value;
        return this;
    }

    @Override
    public ArrayRows int2(int value) {
        if ((short) value != value) {
            throw new IllegalArgumentException(value + " is no smallint");
        }
        return put(Type.INT2, value);
    }

    @Override
    public ArrayRows int4(int value) {
        return put(Type.INT4, value);
    }

    @Override
    public ArrayRows int8(long value) {
        return put(Type.INT8, value);
    }

    @Override
    public ArrayRows int8s(long[] values) {
        return put(Type.INT8S, BatchSql.arrayLiteral(values));
    }

    @Override
    public ArrayRows text(@Nullable String value) {
        return put(Type.TEXT, value);
    }

    @Override
    public ArrayRows json(String value) {
        return put(Type.JSON, value);
    }

    @Override
    public ArrayRows bytes(byte[] value) {
        return put(Type.BYTES, value);
    }

    @Override
    public ArrayRows at(@Nullable Instant value) {
        return put(Type.AT, value);
    }
}
