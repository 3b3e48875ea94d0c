package cn.onething.marketsupervision.licence;

import cn.onething.department.JdbcRegister;
import cn.onething.department.form.Address;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Licences in PostgreSQL. */
@Component
public final class JdbcLicences extends JdbcRegister implements Licences {

    public JdbcLicences(JdbcTemplate jdbc) {
        super(jdbc, "licence");
    }

    @Override
    public Map<String, Licence> current(Collection<String> creditCodes) {
        return sql.query("""
                        select distinct on (credit_code) * from licence where credit_code = any(?)
                         order by credit_code, version desc
                        """, (row, _) -> licence(row), (Object) creditCodes.toArray(String[]::new)).stream()
                .collect(Collectors.toMap(Licence::creditCode, Function.identity()));
    }

    @Override
    public void issue(List<Licence> licences) {
        if (licences.isEmpty()) {
            return;
        }
        int[] versions = licences.stream().mapToInt(Licence::version).toArray();
        @Nullable String[] cases = new String[licences.size()];
        Instant[] times = new Instant[licences.size()];
        for (int i = 0; i < times.length; i++) {
            cases[i] = licences.get(i).caseNumber();
            times[i] = licences.get(i).at();
        }
        sql.update(
                """
                insert into licence (credit_code, version, entry, case_number, kind, name, representative, region,
                                     street, scope, capital, at)
                select cc, v, e, c, k, n, p, r, s, sc, ca::numeric, t
                  from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as l (cc, v, e, c, k, n, p, r, s, sc, ca, t)
                """,
                texts(licences, Licence::creditCode),
                versions,
                texts(licences, Licence::entry),
                cases,
                texts(licences, licence -> licence.kind().name().toLowerCase(Locale.ROOT)),
                texts(licences, licence -> licence.content().name()),
                texts(licences, licence -> licence.content().representative()),
                texts(licences, licence -> licence.content().address().region()),
                texts(licences, licence -> licence.content().address().street()),
                texts(licences, licence -> licence.content().scope()),
                texts(licences, licence -> licence.content().capital().toPlainString()),
                times);
    }

    @Override
    public List<Licence> versionsAround(String entry) {
        return sql.query("""
                select * from licence where credit_code = (select credit_code from licence where entry = ?)
                 order by version
                """, (row, _) -> licence(row), entry);
    }

    private static String[] texts(List<Licence> licences, Function<Licence, String> column) {
        return licences.stream().map(column).toArray(String[]::new);
    }

    private static Licence licence(ResultSet row) throws SQLException {
        return new Licence(
                row.getString("credit_code"),
                row.getInt("version"),
                row.getString("entry"),
                row.getString("case_number"),
                Licence.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Licence.Content(
                        row.getString("name"),
                        row.getString("representative"),
                        new Address(row.getString("region"), row.getString("street")),
                        row.getString("scope"),
                        row.getBigDecimal("capital")),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
