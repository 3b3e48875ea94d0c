package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Register;
import cn.onething.department.Undoing;
import cn.onething.journal.BatchSql;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Applications at the destinations in PostgreSQL. */
@Component
public final class JdbcMoveInApplications implements MoveInApplications, Register {
    private final JdbcTemplate jdbc;
    private final BatchSql sql;

    public JdbcMoveInApplications(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public void file(Application<MoveInForm> application) {
        MoveInForm form = application.form();
        sql.update(
                """
                insert into move_in_application
                       (entry, case_number, kind, credit_code, region, street, destination, reason, at)
                values (?, ?, 'filed', ?, ?, ?, ?, ?, ?)
                """,
                application.entry(),
                application.item().caseNumber(),
                form.creditCode(),
                form.newAddress().region(),
                form.newAddress().street(),
                form.destinationAuthority().code(),
                form.reason(),
                application.at());
    }

    @Override
    public void withdraw(Undoing undoing) {
        int added = sql.update(
                """
                insert into move_in_application
                       (entry, case_number, kind, credit_code, region, street, destination, reason, at, withdraws)
                select ?, ?, 'withdrawn', credit_code, region, street, destination, ?, ?, entry
                  from move_in_application where entry = ? and kind = 'filed'
                """,
                undoing.undoEntry(),
                undoing.item().caseNumber(),
                undoing.reason().code(),
                undoing.at(),
                undoing.entry());
        if (added != 1) {
            throw new IllegalStateException("there is no application " + undoing.entry());
        }
    }

    @Override
    public String name() {
        return "move_in_application";
    }

    @Override
    public List<String> entriesOf(int shard) {
        return jdbc.queryForList("""
                select m.entry from move_in_application m
                 where m.case_number in (select case_number from task where shard = ?)
                """, String.class, shard);
    }
}
