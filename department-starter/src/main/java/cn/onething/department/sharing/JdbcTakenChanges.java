package cn.onething.department.sharing;

import static java.util.function.BinaryOperator.maxBy;
import static java.util.function.Function.identity;

import cn.onething.events.RegisterChange;
import cn.onething.journal.sql.BatchSql;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was taken over, in PostgreSQL: one statement per batch. */
public final class JdbcTakenChanges implements TakenChanges {
    private final BatchSql sql;

    public JdbcTakenChanges(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    /** In the order of the companies, so that two batches never wait for each other crosswise. */
    @Override
    public List<RegisterChange> noteNewest(String follower, Collection<RegisterChange> changes) {
        SortedMap<String, RegisterChange> newest = changes.stream()
                .collect(Collectors.toMap(
                        RegisterChange::creditCode,
                        identity(),
                        maxBy(Comparator.comparingInt(RegisterChange::sequence)),
                        TreeMap::new));
        Set<String> noted = Set.copyOf(sql.query(
                """
                insert into taken_change as t (follower, credit_code, sequence)
                select ?, c, s from unnest(?, ?) with ordinality as n (c, s, nr) order by nr
                on conflict (follower, credit_code) do update set sequence = excluded.sequence
                 where t.sequence < excluded.sequence
                returning credit_code
                """,
                (row, _) -> row.getString("credit_code"),
                follower,
                newest.keySet().toArray(String[]::new),
                newest.values().stream().mapToInt(RegisterChange::sequence).toArray()));
        return newest.values().stream()
                .filter(change -> noted.contains(change.creditCode()))
                .toList();
    }

    @Override
    public Set<String> withOwnEntries(Collection<String> caseNumbers, Collection<String> followers) {
        sql.sendLate(); // tasks of this very batch count
        return Set.copyOf(sql.query(
                """
                select distinct case_number from task
                 where case_number = any(?) and entry <> '' and service <> all(?)
                """,
                (row, _) -> row.getString("case_number"),
                caseNumbers.toArray(String[]::new),
                followers.toArray(String[]::new)));
    }
}
