package cn.onething.department.history;

import cn.onething.events.MessageJson;
import cn.onething.journal.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histories in a PostgreSQL table with the columns position (identity), entry (unique), credit_code, kind, case_number,
 * item, at, before and after (jsonb), reverts.
 */
final class JdbcHistory {
    private final BatchSql sql;
    private final String table;

    /** @param table a constant of the department, never input */
    JdbcHistory(BatchSql sql, String table) {
        this.sql = sql;
        this.table = table;
    }

    void add(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        int size = entries.size();
        String[] names = new String[size];
        String[] codes = new String[size];
        String[] kinds = new String[size];
        @Nullable String[] cases = new String[size];
        @Nullable String[] items = new String[size];
        Instant[] times = new Instant[size];
        String[] befores = new String[size];
        String[] afters = new String[size];
        @Nullable String[] reverted = new String[size];
        for (int i = 0; i < size; i++) {
            Entry entry = entries.get(i);
            names[i] = entry.name();
            codes[i] = entry.creditCode();
            kinds[i] = entry.kind().name().toLowerCase(Locale.ROOT);
            cases[i] = entry.caseNumber();
            items[i] = entry.item();
            times[i] = entry.at();
            befores[i] = entry.change().before().toString();
            afters[i] = entry.change().after().toString();
            reverted[i] = entry.reverts();
        }
        sql.update("insert into " + table + """
                 (entry, credit_code, kind, case_number, item, at, before, after, reverts)
                select e, cc, k, c, i, t, b::jsonb, a::jsonb, r
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) with ordinality as n (e, cc, k, c, i, t, b, a, r, nr)
                 order by nr
                """, names, codes, kinds, cases, items, times, befores, afters, reverted);
    }

    History of(String creditCode) {
        return new History(sql.query(
                "select * from " + table + " where credit_code = ? order by position",
                (row, _) -> entry(row),
                creditCode));
    }

    /** Whole histories, each with one of the entries in it or more, in the order of their companies. */
    List<History> with(Collection<String> entries) {
        Map<String, List<Entry>> byCompany = new TreeMap<>();
        sql.query(
                        "select * from " + table + " where credit_code in (select credit_code from " + table
                                + " where entry = any(?)) order by position",
                        (row, _) -> entry(row),
                        (Object) entries.toArray(String[]::new))
                .forEach(entry -> byCompany
                        .computeIfAbsent(entry.creditCode(), _ -> new ArrayList<>())
                        .add(entry));
        return byCompany.values().stream().map(History::new).toList();
    }

    Optional<String> companyOf(String entry) {
        return sql
                .query("select credit_code from " + table + " where entry = ?", (row, _) -> row.getString(1), entry)
                .stream()
                .findFirst();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                text(row, "entry"),
                text(row, "credit_code"),
                Entry.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                row.getString("case_number"),
                row.getString("item"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Change(json(row, "before"), json(row, "after")),
                row.getString("reverts"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    private static ObjectNode json(ResultSet row, String column) throws SQLException {
        return (ObjectNode) MessageJson.mapper().readTree(text(row, column));
    }
}
