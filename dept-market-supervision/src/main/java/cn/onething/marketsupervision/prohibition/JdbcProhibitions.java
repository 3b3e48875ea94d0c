package cn.onething.marketsupervision.prohibition;

import cn.onething.department.form.Address;
import cn.onething.journal.sql.BatchSql;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Prohibitions in PostgreSQL. */
@Component
public final class JdbcProhibitions implements Prohibitions {
    private final BatchSql sql;

    public JdbcProhibitions(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public Set<String> bannedOn(LocalDate day, Collection<String> idNumbers) {
        if (idNumbers.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(sql.query(
                "select id_number from banned_person where banned_until >= ? and id_number = any(?)",
                (row, _) -> row.getString("id_number"),
                day,
                idNumbers.toArray(String[]::new)));
    }

    @Override
    public boolean isForbidden(Address address) {
        return !sql.query(
                        "select 1 from forbidden_address where region = ? and street = ?",
                        (row, _) -> row.getInt(1),
                        address.region(),
                        address.street())
                .isEmpty();
    }

    public void ban(String idNumber, LocalDate until, String ground) {
        sql.update(
                "insert into banned_person (id_number, banned_until, ground) values (?, ?, ?) on conflict do nothing",
                idNumber,
                until,
                ground);
    }

    public void forbid(Address address, String ground) {
        sql.update(
                "insert into forbidden_address (region, street, ground) values (?, ?, ?) on conflict do nothing",
                address.region(),
                address.street(),
                ground);
    }
}
