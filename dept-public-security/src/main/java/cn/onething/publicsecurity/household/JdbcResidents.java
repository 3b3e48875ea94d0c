package cn.onething.publicsecurity.household;

import cn.onething.department.Register;
import cn.onething.department.form.Address;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.department.history.JdbcHistory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The household register in PostgreSQL. */
@Component
public final class JdbcResidents implements Residents, Register {
    private final JdbcTemplate jdbc;
    private final JdbcHistory history;

    public JdbcResidents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.history = new JdbcHistory(jdbc, "resident_history");
    }

    /** In the order of the numbers, so that two batches never wait for each other crosswise. */
    @Override
    public Map<String, Resident> lock(Collection<String> numbers) {
        return jdbc
                .query(
                        "select * from resident where id_number = any(?) order by id_number for update",
                        (row, _) -> resident(row),
                        (Object) numbers.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(Resident::idNumber, Function.identity()));
    }

    @Override
    public void write(Collection<Resident> changed, List<Entry> entries) {
        changed.forEach(each -> jdbc.update("""
                insert into resident (id_number, name, sex, birth_date, ethnic_group, household_number,
                                      mother_number, father_number, birth_certificate_number, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id_number) do update
                   set name = excluded.name, sex = excluded.sex, birth_date = excluded.birth_date,
                       ethnic_group = excluded.ethnic_group, household_number = excluded.household_number,
                       mother_number = excluded.mother_number, father_number = excluded.father_number,
                       birth_certificate_number = excluded.birth_certificate_number, state = excluded.state
                """, columns(each)));
        history.add(entries);
    }

    /** Takes a household over from elsewhere; does nothing when it is here already. */
    public void add(String number, Address address, List<Resident> members, Instant at) {
        int added = jdbc.update(
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
        return first(
                "select * from resident where birth_certificate_number = ? and state = 'registered'",
                birthCertificateNumber);
    }

    @Override
    public int nextOrder(LocalDate birthDate, Sex sex) {
        return Objects.requireNonNull(
                jdbc.queryForObject("""
                insert into birth_serial (birth_date, sex, last) values (?, ?, ?)
                on conflict (birth_date, sex) do update set last = birth_serial.last + 2
                returning last
                """, Integer.class, birthDate, wordOf(sex), sex.firstOrder()));
    }

    @Override
    public History historyOf(String number) {
        return history.of(number);
    }

    @Override
    public Optional<String> companyOf(String entry) {
        return history.companyOf(entry);
    }

    @Override
    public Optional<Resident> find(String number) {
        return first("select * from resident where id_number = ?", number);
    }

    @Override
    public String name() {
        return history.name();
    }

    @Override
    public List<String> entriesOf(int shard) {
        return history.entriesOf(shard);
    }

    private Optional<Resident> first(String query, String value) {
        return jdbc.query(query, (row, _) -> resident(row), value).stream().findFirst();
    }

    private static Object[] columns(Resident each) {
        return new Object[] {
            each.idNumber(),
            each.name(),
            wordOf(each.sex()),
            each.birthDate(),
            each.ethnicGroup(),
            each.householdNumber(),
            each.motherNumber(),
            each.fatherNumber(),
            each.birthCertificateNumber(),
            wordOf(each.state())
        };
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
