package cn.onething.department.history;

import cn.onething.events.MessageJson;
import cn.onething.journal.sql.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Histories in a PostgreSQL table with the columns position (identity), entry (unique), credit_code, kind, case_number,
 * item, at, before and after (jsonb), reverts. New entries are sent with the journal's rows, or before anything is read.
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
        sql.insertLate(
                table + " (entry, credit_code, kind, case_number, item, at, before, after, reverts)",
                entries,
                (columns, entry) -> columns.text(entry.name())
                        .text(entry.creditCode())
                        .text(entry.kind().name().toLowerCase(Locale.ROOT))
                        .text(entry.caseNumber())
                        .text(entry.item())
                        .at(entry.at())
                        .json(entry.change().before().toString())
                        .json(entry.change().after().toString())
                        .text(entry.reverts()));
    }

    History of(String creditCode) {
        sql.sendLate();
        return new History(sql.query(
                "select * from " + table + " where credit_code = ? order by position",
                (row, _) -> entry(row),
                creditCode));
    }

    /** Whole histories, each with one of the entries in it or more, in the order of their companies. */
    List<History> with(Collection<String> entries) {
        sql.sendLate();
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
        sql.sendLate();
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
