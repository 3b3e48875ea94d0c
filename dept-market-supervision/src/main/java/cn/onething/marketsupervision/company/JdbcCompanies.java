package cn.onething.marketsupervision.company;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Companies in PostgreSQL. */
@Component
public final class JdbcCompanies extends JdbcLedger<Company> implements Companies {
    private static final LedgerTable<Company> TABLE = LedgerTable.of(
                    "company", "company_history", "credit_code", Company::creditCode, (row, _) -> company(row))
            .text("name", Company::name)
            .text(
                    "representative_name",
                    company -> company.legalRepresentative().name())
            .text(
                    "representative_number",
                    company -> company.legalRepresentative().idNumber())
            .text("region", company -> company.address().region())
            .text("street", company -> company.address().street())
            .text("scope", Company::scope)
            .number("capital", Company::capital)
            .text("status", company -> company.status().name().toLowerCase(Locale.ROOT))
            .flag("seized", Company::seized)
            .text("authority", company -> company.authority().code())
            .text("file_holder", company -> company.fileHolder().code());

    public JdbcCompanies(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    @Override
    public Map<String, String> bearersOf(Collection<String> names) {
        if (names.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        "select name, credit_code from company where name = any(?)",
                        (row, _) -> Map.entry(row.getString("name"), row.getString("credit_code")),
                        (Object) names.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Company company(ResultSet row) throws SQLException {
        return new Company(
                row.getString("credit_code"),
                row.getString("name"),
                new Person(row.getString("representative_name"), row.getString("representative_number")),
                new Address(row.getString("region"), row.getString("street")),
                row.getString("scope"),
                row.getBigDecimal("capital"),
                CompanyStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getBoolean("seized"),
                new Authority(row.getString("authority")),
                new Authority(row.getString("file_holder")));
    }
}
