package cn.onething.publicsecurity.household;

import cn.onething.department.form.Address;
import cn.onething.department.history.Entry;
import cn.onething.department.history.JdbcLedger;
import cn.onething.department.history.LedgerTable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The household register in PostgreSQL. */
@Component
public final class JdbcResidents extends JdbcLedger<Resident> implements Residents {
    private static final LedgerTable<Resident> TABLE = LedgerTable.of(
                    "resident", "resident_history", "id_number", Resident::idNumber, (row, _) -> resident(row))
            .text("name", Resident::name)
            .text("sex", each -> wordOf(each.sex()))
            .date("birth_date", Resident::birthDate)
            .text("ethnic_group", Resident::ethnicGroup)
            .text("household_number", Resident::householdNumber)
            .text("mother_number", Resident::motherNumber)
            .text("father_number", Resident::fatherNumber)
            .text("birth_certificate_number", Resident::birthCertificateNumber)
            .text("state", each -> wordOf(each.state()));

    public JdbcResidents(JdbcTemplate jdbc) {
        super(jdbc, TABLE);
    }

    @Override
    public void write(Collection<Resident> changed, List<Entry> entries) {
        put(changed, "true");
        super.write(List.of(), entries);
    }

    /** Takes a household over from elsewhere; does nothing when it is here already. */
    public void add(String number, Address address, List<Resident> members, Instant at) {
        int added = sql.update(
                "insert into household (number, region, street) values (?, ?, ?) on conflict do nothing",
                number,
                address.region(),
                address.street());
        if (added == 1) {
            write(
                    members,
                    members.stream()
                            .map(each -> Entry.initial(each.idNumber(), each, at))
                            .toList());
        }
    }

    @Override
    public Optional<Resident> withCertificate(String birthCertificateNumber) {
        return sql
                .query(
                        "select * from resident where birth_certificate_number = ? and state = 'registered'",
                        (row, _) -> resident(row),
                        birthCertificateNumber)
                .stream()
                .findFirst();
    }

    @Override
    public int nextOrder(LocalDate birthDate, Sex sex) {
        return sql.query("""
                insert into birth_serial (birth_date, sex, last) values (?, ?, ?)
                on conflict (birth_date, sex) do update set last = birth_serial.last + 2
                returning last
                """, (row, _) -> row.getInt("last"), birthDate, wordOf(sex), sex.firstOrder())
                .getFirst();
    }

    private static String wordOf(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Resident resident(ResultSet row) throws SQLException {
        return new Resident(
                row.getString("id_number"),
                row.getString("name"),
                Sex.valueOf(row.getString("sex").toUpperCase(Locale.ROOT)),
                row.getObject("birth_date", LocalDate.class),
                row.getString("ethnic_group"),
                row.getString("household_number"),
                row.getString("mother_number"),
                row.getString("father_number"),
                row.getString("birth_certificate_number"),
                Resident.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }
}
