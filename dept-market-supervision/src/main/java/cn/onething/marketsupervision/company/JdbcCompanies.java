package cn.onething.marketsupervision.company;

import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.department.history.JdbcHistory;
import cn.onething.journal.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Companies in PostgreSQL. */
@Component
public final class JdbcCompanies implements Companies {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcCompanies(JdbcTemplate jdbc, JdbcHistory companyHistory) {
        this.sql = new BatchSql(jdbc);
        this.history = companyHistory;
    }

    /** In the order of the codes, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, Company> lock(Collection<String> creditCodes) {
        return sql
                .query(
                        "select * from company where credit_code = any(?) order by credit_code for update",
                        (row, _) -> company(row),
                        (Object) creditCodes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Company::creditCode, Function.identity()));
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

    @Override
    public void write(Collection<Company> changed, List<Entry> entries) {
        CompanyColumns columns = CompanyColumns.of(changed);
        int updated = sql.update("""
                update company set name = n.nm, representative_name = rn, representative_number = rd, region = rg,
                       street = st, scope = sc, capital = ca::numeric, status = ss, seized = sz, authority = au,
                       file_holder = fh
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as n (cc, nm, rn, rd, rg, st, sc, ca, ss, sz, au, fh)
                 where credit_code = cc
                """, columns.parameters());
        if (updated != changed.size()) {
            throw new IllegalStateException("updated " + updated + " of " + changed.size() + " companies");
        }
        history.add(entries);
    }

    /** Takes companies over from elsewhere, with their first entries; passes over those that are here already. */
    public List<Company> add(List<Company> companies, Instant at) {
        Set<String> added = Set.copyOf(sql.query(
                """
                insert into company (credit_code, name, representative_name, representative_number, region, street,
                                     scope, capital, status, seized, authority, file_holder)
                select cc, nm, rn, rd, rg, st, sc, ca::numeric, ss, sz, au, fh
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    as n (cc, nm, rn, rd, rg, st, sc, ca, ss, sz, au, fh)
                 where not exists (select from company c where c.credit_code = cc)
                returning credit_code
                """,
                (row, _) -> row.getString("credit_code"),
                CompanyColumns.of(companies).parameters()));
        List<Company> taken = companies.stream()
                .filter(company -> added.contains(company.creditCode()))
                .toList();
        history.add(taken.stream()
                .map(company -> Entry.initial(company.creditCode(), company, at))
                .toList());
        return taken;
    }

    @Override
    public History historyOf(String creditCode) {
        return history.of(creditCode);
    }

    @Override
    public Optional<String> companyOf(String entry) {
        return history.companyOf(entry);
    }

    @Override
    public Optional<Company> find(String creditCode) {
        return sql.query("select * from company where credit_code = ?", (row, _) -> company(row), creditCode).stream()
                .findFirst();
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
