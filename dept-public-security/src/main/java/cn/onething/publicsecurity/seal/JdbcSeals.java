package cn.onething.publicsecurity.seal;

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

/** Seals in PostgreSQL. */
@Component
public final class JdbcSeals implements Seals {
    private final BatchSql sql;
    private final JdbcHistory history;

    public JdbcSeals(JdbcTemplate jdbc, JdbcHistory sealHistory) {
        this.sql = new BatchSql(jdbc);
        this.history = sealHistory;
    }

    @Override
    public String nextSerial() {
        return sql.query("select nextval('seal_serial')::text", (row, _) -> row.getString(1))
                .getFirst();
    }

    /** In the order of the codes, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, Seal> lock(Collection<String> creditCodes) {
        return sql
                .query(
                        "select * from seal where credit_code = any(?) order by credit_code for update",
                        (row, _) -> seal(row),
                        (Object) creditCodes.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Seal::creditCode, Function.identity()));
    }

    @Override
    public void write(Collection<Seal> changed, List<Entry> entries) {
        int updated = sql.update("""
                update seal set number = n, inscription = i from unnest(?, ?, ?) as s (cc, n, i) where credit_code = cc
                """, columns(changed));
        if (updated != changed.size()) {
            throw new IllegalStateException("updated " + updated + " of " + changed.size() + " seals");
        }
        history.add(entries);
    }

    /** Takes seals over from elsewhere; passes over companies that are here already. */
    public void add(List<Seal> seals, Instant at) {
        Set<String> added = Set.copyOf(sql.query("""
                insert into seal (credit_code, number, inscription)
                select cc, n, i from unnest(?, ?, ?) as s (cc, n, i) on conflict do nothing returning credit_code
                """, (row, _) -> row.getString("credit_code"), columns(seals)));
        history.add(seals.stream()
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
    public Optional<Seal> find(String creditCode) {
        return sql.query("select * from seal where credit_code = ?", (row, _) -> seal(row), creditCode).stream()
                .findFirst();
    }

    private static Object[] columns(Collection<Seal> seals) {
        return new Object[] {texts(seals, Seal::creditCode), texts(seals, Seal::number), texts(seals, Seal::inscription)
        };
    }

    private static String[] texts(Collection<Seal> seals, Function<Seal, String> column) {
        return seals.stream().map(column).toArray(String[]::new);
    }

    private static Seal seal(ResultSet row) throws SQLException {
        return new Seal(row.getString("credit_code"), row.getString("number"), row.getString("inscription"));
    }
}
