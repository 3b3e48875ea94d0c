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
        if (declarations.isEmpty()) {
            return;
        }
        int size = declarations.size();
        String[] entries = new String[size];
        String[] cases = new String[size];
        String[] codes = new String[size];
        String[] subjects = new String[size];
        String[] remarks = new String[size];
        for (int i = 0; i < size; i++) {
            Application<FilingForm> declaration = declarations.get(i);
            entries[i] = declaration.entry();
            cases[i] = declaration.item().caseNumber();
            codes[i] = declaration.form().creditCode();
            subjects[i] = declaration.form().subject();
            remarks[i] = declaration.form().remark();
        }
        sql.update("""
                insert into filing (entry, case_number, kind, credit_code, subject, remark, at)
                select e, c, 'filed', cc, s, r, ? from unnest(?, ?, ?, ?, ?) as n (e, c, cc, s, r)
                """, declarations.getFirst().at(), entries, cases, codes, subjects, remarks);
    }

    @Override
    public void cancel(String entry, String cancellingEntry, Instant at) {
        int added = sql.update("""
                insert into filing (entry, case_number, kind, credit_code, subject, remark, at)
                select ?, case_number, 'cancelled', credit_code, subject, remark, ? from filing where entry = ?
                """, cancellingEntry, at, entry);
        if (added != 1) {
            throw new IllegalStateException("there is no filing " + entry);
        }
    }
}
