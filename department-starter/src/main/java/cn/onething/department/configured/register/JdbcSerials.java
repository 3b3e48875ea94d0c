package cn.onething.department.configured.register;

import cn.onething.journal.sql.BatchSql;
import org.springframework.jdbc.core.JdbcTemplate;

/** Serials in the department's schema. Two batches with certificates of one kind wait for each other. */
public final class JdbcSerials implements Serials {
    private final BatchSql sql;

    public JdbcSerials(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public long take(String prefix, int count) {
        long last = sql.query("""
                        insert into certificate_serial as c (prefix, last) values (?, ?)
                            on conflict (prefix) do update set last = c.last + excluded.last
                        returning last
                        """, (row, _) -> row.getLong("last"), prefix, (long) count)
                .getFirst();
        return last - count + 1;
    }
}
