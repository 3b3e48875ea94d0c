package cn.onething.socialsecurity.employer;

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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Employer accounts in PostgreSQL. */
@Component
public final class JdbcEmployerAccounts implements EmployerAccounts {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcEmployerAccounts(JdbcTemplate jdbc, JdbcHistory employerAccountHistory) {
        this.sql = new BatchSql(jdbc);
        this.history = employerAccountHistory;
    }

    /** In the order of the codes, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, EmployerAccount> lock(Collection<String> creditCodes) {
        return sql
                .query(
                        "select * from employer_account where credit_code = any(?) order by credit_code for update",
                        (row, _) -> account(row),
                        (Object) creditCodes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(EmployerAccount::creditCode, Function.identity()));
    }

    @Override
    public void write(Collection<EmployerAccount> changed, List<Entry> entries) {
        int updated = sql.update("""
                update employer_account set account_number = an, name = n.nm, representative_name = rn,
                       representative_number = rd, region = rg, street = st, authority = au, insured_count = ic
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as n (cc, an, nm, rn, rd, rg, st, au, ic)
                 where credit_code = cc
                """, AccountColumns.of(changed).parameters());
        if (updated != changed.size()) {
            throw new IllegalStateException("updated " + updated + " of " + changed.size() + " employer accounts");
        }
        history.add(entries);
    }

    /** Takes accounts over from elsewhere, with their first entries; passes over those that are here already. */
    public void add(List<EmployerAccount> accounts, Instant at) {
        Set<String> added = Set.copyOf(sql.query(
                """
                insert into employer_account (credit_code, account_number, name, representative_name,
                                              representative_number, region, street, authority, insured_count)
                select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?) as n (cc, an, nm, rn, rd, rg, st, au, ic)
                 where not exists (select from employer_account a where a.credit_code = cc)
                returning credit_code
                """,
                (row, _) -> row.getString("credit_code"),
                AccountColumns.of(accounts).parameters()));
        history.add(accounts.stream()
                .filter(account -> added.contains(account.creditCode()))
                .map(account -> Entry.initial(account.creditCode(), account, at))
                .toList());
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
    public Optional<EmployerAccount> find(String creditCode) {
        return sql
                .query("select * from employer_account where credit_code = ?", (row, _) -> account(row), creditCode)
                .stream()
                .findFirst();
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
