package cn.onething.department;

import cn.onething.journal.sql.BatchSql;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A register whose entries are in a PostgreSQL table with the columns entry (unique) and case_number (indexed; null for
 * what no case made).
 */
public abstract class JdbcRegister implements Register {
    protected final BatchSql sql;
    private final String entries;

    /** @param entries the table, a constant of the department, never input */
    protected JdbcRegister(JdbcTemplate jdbc, String entries) {
        this.sql = new BatchSql(jdbc);
        this.entries = entries;
    }

    @Override
    public final String name() {
        return entries;
    }

    @Override
    public final List<String> entriesOf(int shard) {
        return sql.query(
                "select entry from " + entries + " where case_number in (select case_number from task where shard = ?)",
                (row, _) -> row.getString("entry"),
                shard);
    }
}
