package cn.onething.journal.sql;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * Rows that are new for certain; one that is there already fails, and the transaction with it.
 *
 * @param into the table and its columns: {@code note (shard, text)}
 * @param rows at least one
 * @param row writes the columns of one row in their order
 */
public record NewRows<T>(String into, List<T> rows, BiConsumer<RowValues, T> row) {
    /** From so many rows on COPY is cheaper. */
    private static final int MANY = 40;

    boolean areMany() {
        return rows.size() >= MANY;
    }

    /** As COPY wants them. */
    CopyRows copied() {
        CopyRows copy = new CopyRows(columns());
        for (T each : rows) {
            copy.beginRow();
            row.accept(copy, each);
        }
        copy.end();
        return copy;
    }

    /** As the arrays of one statement. */
    ArrayRows arrays() {
        ArrayRows arrays = new ArrayRows(columns(), rows.size());
        for (T each : rows) {
            arrays.beginRow();
            row.accept(arrays, each);
        }
        arrays.requireWholeRow();
        return arrays;
    }

    private int columns() {
        return 1 + (int) into.chars().filter(c -> c == ',').count();
    }
}
