package cn.onething.socialsecurity.employer;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Employer accounts in PostgreSQL. */
@Component
public final class JdbcEmployerAccounts extends JdbcLedger<EmployerAccount> implements EmployerAccounts {
    private static final LedgerTable<EmployerAccount> TABLE = LedgerTable.of(
                    "employer_account",
                    "employer_account_history",
                    "credit_code",
                    EmployerAccount::creditCode,
                    (row, _) -> account(row))
            .text("account_number", EmployerAccount::accountNumber)
            .text("name", EmployerAccount::name)
            .text(
                    "representative_name",
                    account -> account.legalRepresentative().name())
            .text(
                    "representative_number",
                    account -> account.legalRepresentative().idNumber())
            .text("region", account -> account.address().region())
            .text("street", account -> account.address().street())
            .text("authority", account -> account.authority().region())
            .integer("insured_count", EmployerAccount::insuredCount);

    public JdbcEmployerAccounts(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    private static EmployerAccount account(ResultSet row) throws SQLException {
        return new EmployerAccount(
                row.getString("credit_code"),
                row.getString("account_number"),
                row.getString("name"),
                new Person(row.getString("representative_name"), row.getString("representative_number")),
                new Address(row.getString("region"), row.getString("street")),
                new Agency(row.getString("authority")),
                row.getInt("insured_count"));
    }
}
