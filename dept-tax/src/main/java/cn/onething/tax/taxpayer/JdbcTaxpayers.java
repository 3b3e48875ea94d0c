package cn.onething.tax.taxpayer;

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

/** Taxpayers in PostgreSQL. */
@Component
public final class JdbcTaxpayers implements Taxpayers {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcTaxpayers(JdbcTemplate jdbc, JdbcHistory taxpayerHistory) {
        this.sql = new BatchSql(jdbc);
        this.history = taxpayerHistory;
    }

    /** In the order of the codes, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, Taxpayer> lock(Collection<String> creditCodes) {
        return sql
                .query(
                        "select * from taxpayer where credit_code = any(?) order by credit_code for update",
                        (row, _) -> taxpayer(row),
                        (Object) creditCodes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Taxpayer::creditCode, Function.identity()));
    }

    @Override
    public void write(Collection<Taxpayer> changed, List<Entry> entries) {
        int updated = sql.update("""
                update taxpayer set name = n.nm, representative_name = rn, representative_number = rd, region = rg,
                       street = st, scope = sc, capital = ca::numeric, tax_authority = au, state = ss
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (cc, nm, rn, rd, rg, st, sc, ca, au, ss)
                 where credit_code = cc
                """, TaxpayerColumns.of(changed).parameters());
        if (updated != changed.size()) {
            throw new IllegalStateException("updated " + updated + " of " + changed.size() + " taxpayers");
        }
        history.add(entries);
    }

    /** Takes taxpayers over from elsewhere, with their first entries; passes over those that are here already. */
    public void add(List<Taxpayer> taxpayers, Instant at) {
        Set<String> added = Set.copyOf(sql.query(
                """
                insert into taxpayer (credit_code, name, representative_name, representative_number, region, street,
                                      scope, capital, tax_authority, state)
                select cc, nm, rn, rd, rg, st, sc, ca::numeric, au, ss
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (cc, nm, rn, rd, rg, st, sc, ca, au, ss)
                    on conflict do nothing
                returning credit_code
                """,
                (row, _) -> row.getString("credit_code"),
                TaxpayerColumns.of(taxpayers).parameters()));
        history.add(taxpayers.stream()
                .filter(taxpayer -> added.contains(taxpayer.creditCode()))
                .map(taxpayer -> Entry.initial(taxpayer.creditCode(), taxpayer, at))
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
    public Optional<Taxpayer> find(String creditCode) {
        return sql.query("select * from taxpayer where credit_code = ?", (row, _) -> taxpayer(row), creditCode).stream()
                .findFirst();
    }

    private static Taxpayer taxpayer(ResultSet row) throws SQLException {
        return new Taxpayer(
                row.getString("credit_code"),
                row.getString("name"),
                new Person(row.getString("representative_name"), row.getString("representative_number")),
                new Address(row.getString("region"), row.getString("street")),
                row.getString("scope"),
                row.getBigDecimal("capital"),
                new TaxAuthority(row.getString("tax_authority")),
                TaxpayerState.of(row.getString("state")));
    }
}
