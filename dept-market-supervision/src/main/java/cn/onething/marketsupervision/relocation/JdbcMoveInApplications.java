package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.JdbcRegister;
import cn.onething.department.Undoing;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Applications at the destinations in PostgreSQL. */
@Component
public final class JdbcMoveInApplications extends JdbcRegister implements MoveInApplications {

    public JdbcMoveInApplications(JdbcTemplate jdbc) {
        super(jdbc, "move_in_application");
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
    public List<String> casesOf(String creditCode) {
        return sql.query("""
                select distinct a.case_number from move_in_application a
                 where a.credit_code = ? and a.kind = 'filed'
                   and not exists (select 1 from move_in_application w where w.withdraws = a.entry)
                """, (row, _) -> row.getString("case_number"), creditCode);
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
}
