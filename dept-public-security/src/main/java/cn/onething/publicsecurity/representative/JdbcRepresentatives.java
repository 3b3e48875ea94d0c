package cn.onething.publicsecurity.representative;

import cn.onething.department.form.Person;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Representatives in PostgreSQL. */
@Component
public final class JdbcRepresentatives extends JdbcLedger<Representative> implements Representatives {
    private static final LedgerTable<Representative> TABLE = LedgerTable.of(
                    "representative",
                    "representative_history",
                    "credit_code",
                    Representative::creditCode,
                    (row, _) -> representative(row))
            .text("company_name", Representative::companyName)
            .text("name", each -> each.legalRepresentative().name())
            .text("id_number", each -> each.legalRepresentative().idNumber());

    public JdbcRepresentatives(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    private static Representative representative(ResultSet row) throws SQLException {
        return new Representative(
                row.getString("credit_code"),
                row.getString("company_name"),
                new Person(row.getString("name"), row.getString("id_number")));
    }
}
