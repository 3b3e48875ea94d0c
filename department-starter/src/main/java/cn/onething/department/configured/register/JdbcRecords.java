package cn.onething.department.configured.register;

import cn.onething.department.history.Entry;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import cn.onething.events.MessageJson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The records of one department in the PostgreSQL schema that is its own, as a register that verification sees. */
public final class JdbcRecords extends JdbcLedger<RegisterRecord> {
    private static final LedgerTable<RegisterRecord> TABLE = LedgerTable.of(
                    "register_record", "record_history", "key", RegisterRecord::key, (row, _) -> record(row))
            .flag("registered", RegisterRecord::registered)
            .json("fields", RegisterRecord::fields);

    public JdbcRecords(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
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
        Map<Boolean, List<RegisterRecord>> byCreated =
                changed.stream().collect(Collectors.partitioningBy(each -> created.contains(each.key())));
        List<RegisterRecord> added = byCreated.getOrDefault(true, List.of());
        int put = put(added, "not t.registered");
        if (put != added.size()) {
            throw new OptimisticLockingFailureException("created " + put + " of " + added.size() + " records");
        }
        super.write(byCreated.getOrDefault(false, List.of()), entries);
    }

    private static boolean creates(Entry entry) {
        return !entry.change().before().path("registered").asBoolean(true);
    }

    private static RegisterRecord record(ResultSet row) throws SQLException {
        ObjectNode fields = (ObjectNode) MessageJson.mapper().readTree(row.getString("fields"));
        Map<String, JsonNode> values = new HashMap<>();
        fields.propertyStream().forEach(property -> values.put(property.getKey(), property.getValue()));
        return new RegisterRecord(row.getString("key"), row.getBoolean("registered"), values);
    }
}
