package cn.onething.department.history;

import cn.onething.events.MessageJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;

/**
 * The PostgreSQL table of a {@link JdbcLedger}: which record a row is, and what goes into the columns. A batch of records
 * goes to it as one array per column. Table and columns are constants of the department, never input.
 */
public final class LedgerTable<T> {
    private final String name;
    private final String history;
    private final RowMapper<T> row;
    private final Function<T, String> keyOf;
    private final List<Column<T>> columns;

    /**
     * @param cast what the array's elements become in SQL, empty when they are of the column's type already
     * @param array all values of a batch, as {@link cn.onething.journal.sql.BatchSql} takes them
     */
    private record Column<T>(String name, String cast, Function<Collection<T>, Object> array) {}

    private LedgerTable(
            String name, String history, RowMapper<T> row, Function<T, String> keyOf, List<Column<T>> columns) {
        this.name = name;
        this.history = history;
        this.row = row;
        this.keyOf = keyOf;
        this.columns = List.copyOf(columns);
    }

    /**
     * A table that has its key only, so far.
     *
     * @param history the table of its entries, with the columns position (identity), entry (unique), credit_code, kind,
     *     case_number, item, at, before and after (jsonb), reverts (unique)
     * @param key the primary key's column, a text; the credit code where the register is about companies
     */
    public static <T> LedgerTable<T> of(
            String name, String history, String key, Function<T, String> keyOf, RowMapper<T> row) {
        return new LedgerTable<>(name, history, row, keyOf, List.of()).text(key, keyOf);
    }

    public LedgerTable<T> text(String column, Function<T, ? extends @Nullable String> value) {
        return with(column, "", all -> texts(all, value));
    }

    public LedgerTable<T> date(String column, Function<T, LocalDate> value) {
        return with(
                column,
                "::date",
                all -> texts(all, record -> value.apply(record).toString()));
    }

    public LedgerTable<T> number(String column, Function<T, BigDecimal> value) {
        return with(
                column,
                "::numeric",
                all -> texts(all, record -> value.apply(record).toPlainString()));
    }

    public LedgerTable<T> integer(String column, ToIntFunction<T> value) {
        return with(column, "", all -> all.stream().mapToInt(value).toArray());
    }

    public LedgerTable<T> flag(String column, Predicate<T> value) {
        return with(column, "", all -> {
            boolean[] flags = new boolean[all.size()];
            int i = 0;
            for (T record : all) {
                flags[i++] = value.test(record);
            }
            return flags;
        });
    }

    /** A {@code jsonb} column. */
    public LedgerTable<T> json(String column, Function<T, Object> value) {
        return with(
                column,
                "::jsonb",
                all -> texts(all, record -> MessageJson.mapper().writeValueAsString(value.apply(record))));
    }

    private LedgerTable<T> with(String column, String cast, Function<Collection<T>, Object> array) {
        List<Column<T>> more = new ArrayList<>(columns);
        more.add(new Column<>(column, cast, array));
        return new LedgerTable<>(name, history, row, keyOf, more);
    }

    private static <T> @Nullable String[] texts(Collection<T> records, Function<T, ? extends @Nullable String> value) {
        return records.stream().map(value).toArray(String[]::new);
    }

    String name() {
        return name;
    }

    String history() {
        return history;
    }

    RowMapper<T> row() {
        return row;
    }

    String keyOf(T record) {
        return keyOf.apply(record);
    }

    String key() {
        return columns.getFirst().name();
    }

    /** The records turned by 90 degrees: an array per column, as {@link #unnested()} takes them. */
    Object[] parameters(Collection<T> records) {
        return columns.stream().map(column -> column.array().apply(records)).toArray();
    }

    /** A {@code from} item named n, with a row for each record of a batch. */
    String unnested() {
        return "unnest(" + all(_ -> "?") + ") as n (" + names() + ")";
    }

    String names() {
        return all(Column::name);
    }

    /** The columns of {@link #unnested()} as the table has them. */
    String values() {
        return all(column -> "n." + column.name() + column.cast());
    }

    /** Every column but the key becomes what the row of {@link #unnested()} has. */
    String assignments() {
        return assignments(column -> "n." + column.name() + column.cast());
    }

    /** Every column but the key becomes what could not be inserted. */
    String replacements() {
        return assignments(column -> "excluded." + column.name());
    }

    private String assignments(Function<Column<T>, String> value) {
        return columns.stream()
                .skip(1)
                .map(column -> column.name() + " = " + value.apply(column))
                .collect(Collectors.joining(", "));
    }

    private String all(Function<Column<T>, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }
}
