package cn.onething.publicsecurity.representative;

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

/** Representatives in PostgreSQL. */
@Component
public final class JdbcRepresentatives implements Representatives {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcRepresentatives(JdbcTemplate jdbc, JdbcHistory representativeHistory) {
        this.sql = new BatchSql(jdbc);
        this.history = representativeHistory;
    }

    /** In the order of the codes, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, Representative> lock(Collection<String> creditCodes) {
        return sql
                .query(
                        "select * from representative where credit_code = any(?) order by credit_code for update",
                        (row, _) -> representative(row),
                        (Object) creditCodes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Representative::creditCode, Function.identity()));
    }

    @Override
    public void write(Collection<Representative> changed, List<Entry> entries) {
        int updated = sql.update("""
                update representative set company_name = cn, name = n, id_number = i
                  from unnest(?, ?, ?, ?) as r (cc, cn, n, i) where credit_code = cc
                """, columns(changed));
        if (updated != changed.size()) {
            throw new IllegalStateException("updated " + updated + " of " + changed.size() + " representatives");
        }
        history.add(entries);
    }

    /** Takes representatives over from elsewhere; passes over companies that are here already. */
    public void add(List<Representative> representatives, Instant at) {
        Set<String> added =
                Set.copyOf(sql.query("""
                insert into representative (credit_code, company_name, name, id_number)
                select cc, cn, n, i from unnest(?, ?, ?, ?) as r (cc, cn, n, i)
                on conflict do nothing returning credit_code
                """, (row, _) -> row.getString("credit_code"), columns(representatives)));
        history.add(representatives.stream()
                .filter(each -> added.contains(each.creditCode()))
                .map(each -> Entry.initial(each.creditCode(), each, at))
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
    public Optional<Representative> find(String creditCode) {
        return sql
                .query(
                        "select * from representative where credit_code = ?",
                        (row, _) -> representative(row),
                        creditCode)
                .stream()
                .findFirst();
    }

    private static Object[] columns(Collection<Representative> representatives) {
        return new Object[] {
            texts(representatives, Representative::creditCode),
            texts(representatives, Representative::companyName),
            texts(representatives, each -> each.legalRepresentative().name()),
            texts(representatives, each -> each.legalRepresentative().idNumber())
        };
    }

    private static String[] texts(Collection<Representative> all, Function<Representative, String> column) {
        return all.stream().map(column).toArray(String[]::new);
    }

    private static Representative representative(ResultSet row) throws SQLException {
        return new Representative(
                row.getString("credit_code"),
                row.getString("company_name"),
                new Person(row.getString("name"), row.getString("id_number")));
    }
}
