package cn.onething.department.deregistration;

import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.events.Reason;
import cn.onething.journal.sql.BatchSql;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Deregistrations as the department's configured register has them. Nothing is locked: a change that is decided while
 * its company is being deregistered comes before the deregistration.
 */
public final class JdbcDeregistrations implements Deregistrations {
    private final BatchSql sql;
    private final String register;
    private final String field;
    private final String value;
    private final Reason reason;

    /**
     * @param register a register of the department's YAML file with credit codes as keys
     * @param field what an item for deregistration changes there
     * @param value what it changes it to
     */
    public JdbcDeregistrations(JdbcTemplate jdbc, String register, String field, String value, Reason reason) {
        this.sql = new BatchSql(jdbc);
        this.register = register;
        this.field = field;
        this.value = value;
        this.reason = reason;
    }

    @Override
    public Set<String> among(Collection<String> creditCodes) {
        String[] keys = creditCodes.stream()
                .map(code -> RegisterDefinition.recordKey(register, code))
                .toArray(String[]::new);
        return sql
                .query(
                        "select key from register_record where key = any(?) and registered and fields ->> ? = ?",
                        (row, _) -> RegisterDefinition.plainKey(row.getString("key")),
                        keys,
                        field,
                        value)
                .stream()
                .collect(Collectors.toSet());
    }

    @Override
    public Reason reason() {
        return reason;
    }
}
