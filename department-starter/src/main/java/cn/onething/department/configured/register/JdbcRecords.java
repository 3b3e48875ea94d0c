package cn.onething.department.configured.register;

import cn.onething.department.Register;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.department.history.JdbcHistory;
import cn.onething.department.history.Ledger;
import cn.onething.events.MessageJson;
import cn.onething.journal.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of one department in the PostgreSQL schema that is its own, as a register that verification sees. */
public final class JdbcRecords implements Ledger<RegisterRecord>, Register {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcRecords(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
        this.history = new JdbcHistory(jdbc, "record_history");
    }

    @Override
    public String name() {
        return history.name();
    }

    @Override
    public List<String> entriesOf(int shard) {
        return history.entriesOf(shard);
    }

    /** In the order of the keys, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, RegisterRecord> lock(Collection<String> keys) {
        Map<String, RegisterRecord> found = new HashMap<>();
        sql.query(
                        "select * from register_record where key = any(?) order by key for update",
                        (row, _) -> record(row),
                        (Object) keys.toArray(String[]::new))
                .forEach(record -> found.put(record.key(), record));
        return found;
    }

    /**
     * A record that is new has no row to lock. When another instance was faster with the same key, the batch is tried
     * again and sees what that one wrote.
     */
    @Override
    public void write(Collection<RegisterRecord> changed, List<Entry> entries) {
        Set<String> created = entries.stream()
                .filter(JdbcRecords::creates)
                .map(Entry::creditCode)
                .collect(Collectors.toSet());
        List<RegisterRecord> added =
                changed.stream().filter(each -> created.contains(each.key())).toList();
        List<RegisterRecord> updated =
                changed.stream().filter(each -> !created.contains(each.key())).toList();
        expect(added.size(), writeAll("""
                insert into register_record as r (key, registered, fields)
                select k, g, f::jsonb from unnest(?, ?, ?) as n (k, g, f) order by k
                    on conflict (key) do update set registered = excluded.registered, fields = excluded.fields
                 where not r.registered
                """, added));
        expect(updated.size(), writeAll("""
                update register_record set registered = g, fields = f::jsonb
                  from unnest(?, ?, ?) as n (k, g, f) where key = k
                """, updated));
        history.add(entries);
    }

    private static boolean creates(Entry entry) {
        return !entry.change().before().path("registered").asBoolean(true);
    }

    private static void expect(int records, int written) {
        if (written != records) {
            throw new OptimisticLockingFailureException("wrote " + written + " of " + records + " records");
        }
    }

    /** Takes records over from elsewhere, with their first entries; passes over those that are here already. */
    public void add(List<RegisterRecord> records, Instant at) {
        if (records.isEmpty()) {
            return;
        }
        Set<String> added = Set.copyOf(sql.query("""
                insert into register_record (key, registered, fields)
                select k, g, f::jsonb from unnest(?, ?, ?) as n (k, g, f) on conflict do nothing returning key
                """, (row, _) -> row.getString("key"), columns(records)));
        history.add(records.stream()
                .filter(record -> added.contains(record.key()))
                .map(record -> Entry.initial(record.key(), record, at))
                .toList());
    }

    private int writeAll(String statement, List<RegisterRecord> records) {
        return records.isEmpty() ? 0 : sql.update(statement, columns(records));
    }

    private static Object[] columns(List<RegisterRecord> records) {
        int size = records.size();
        String[] keys = new String[size];
        boolean[] registered = new boolean[size];
        String[] fields = new String[size];
        for (int i = 0; i < size; i++) {
            RegisterRecord record = records.get(i);
            keys[i] = record.key();
            registered[i] = record.registered();
            fields[i] = MessageJson.mapper().writeValueAsString(record.fields());
        }
        return new Object[] {keys, registered, fields};
    }

    @Override
    public History historyOf(String key) {
        return history.of(key);
    }

    @Override
    public Optional<String> companyOf(String entry) {
        return history.companyOf(entry);
    }

    @Override
    public Optional<RegisterRecord> find(String key) {
        return sql.query("select * from register_record where key = ?", (row, _) -> record(row), key).stream()
                .findFirst();
    }

    private static RegisterRecord record(ResultSet row) throws SQLException {
        ObjectNode fields = (ObjectNode) MessageJson.mapper().readTree(row.getString("fields"));
        Map<String, JsonNode> values = new HashMap<>();
        fields.propertyStream().forEach(property -> values.put(property.getKey(), property.getValue()));
        return new RegisterRecord(row.getString("key"), row.getBoolean("registered"), values);
    }
}
