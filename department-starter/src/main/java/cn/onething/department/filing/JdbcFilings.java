package cn.onething.department.filing;

import cn.onething.department.Application;
import cn.onething.department.JdbcRegister;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Filings in PostgreSQL. */
public final class JdbcFilings extends JdbcRegister implements Filings {

    public JdbcFilings(JdbcTemplate jdbc) {
        super(jdbc, "filing");
    }

    @Override
    public void file(List<Application<FilingForm>> declarations) {
        sql.insertLate(
                "filing (entry, case_number, kind, credit_code, subject, remark, at)",
                declarations,
                (columns, declaration) -> columns.text(declaration.entry())
                        .text(declaration.item().caseNumber())
                        .text("filed")
                        .text(declaration.form().creditCode())
                        .text(declaration.form().subject())
                        .text(declaration.form().remark())
                        .at(declaration.at()));
    }

    @Override
    public void cancel(String entry, String cancellingEntry, Instant at) {
        sql.sendLate(); // the entry may be of this very batch
        int added = sql.update("""
                insert into filing (entry, case_number, kind, credit_code, subject, remark, at)
                select ?, case_number, 'cancelled', credit_code, subject, remark, ? from filing where entry = ?
                """, cancellingEntry, at, entry);
        if (added != 1) {
            throw new IllegalStateException("there is no filing " + entry);
        }
    }
}
