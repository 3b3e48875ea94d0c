package cn.onething.publicsecurity.household;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.history.Ledger;
import cn.onething.department.testkit.Databases;
import cn.onething.department.testkit.LedgerBehaviour;
import cn.onething.publicsecurity.demo.DemoHousehold;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class JdbcResidentsIT extends LedgerBehaviour<Resident> {
    private static final DemoHousehold HOME = TheBirth.HOME;
    private static JdbcTemplate jdbc;
    private JdbcResidents residents;

    @BeforeAll
    static void migrate() {
        jdbc = Databases.migrated("residents");
    }

    @BeforeEach
    void fill() {
        jdbc.execute("truncate household, birth_serial cascade");
        residents = new JdbcResidents(jdbc);
        residents.add(HOME.number(), HOME.address(), HOME.members(), AT.minusSeconds(60));
    }

    @Test
    void takesAHouseholdOverOnce() {
        residents.add(HOME.number(), HOME.address(), HOME.members(), AT);

        assertThat(residents.historyOf(TheBirth.MOTHER.idNumber()).entries()).hasSize(1);
        assertThat(residents.find(TheBirth.MOTHER.idNumber())).contains(TheBirth.MOTHER);
    }

    @Test
    void countsTheBirthsOfADayByThemselves() {
        LocalDate day = LocalDate.of(2026, 2, 18);

        assertThat(residents.nextOrder(day, Sex.FEMALE)).isEqualTo(502);
        assertThat(residents.nextOrder(day, Sex.FEMALE)).isEqualTo(504);
        assertThat(residents.nextOrder(day, Sex.MALE)).isEqualTo(501);
        assertThat(residents.nextOrder(day.plusDays(1), Sex.FEMALE)).isEqualTo(502);
    }

    @Test
    void findsAChildByItsCertificateUntilItIsCancelled() {
        new HouseholdRegistration(residents).apply(TheBirth.application(1, TheBirth.girl("P000000001")));
        Resident child = residents.withCertificate("P000000001").orElseThrow();

        residents.write(List.of(child.cancelled()), List.of());

        assertThat(residents.find(child.idNumber())).contains(child.cancelled());
        assertThat(residents.withCertificate("P000000001")).isEmpty();
    }

    @Override
    protected List<String> known() {
        return HOME.members().stream().map(Resident::idNumber).toList();
    }

    @Override
    protected Ledger<Resident> ledger() {
        return residents;
    }

    @Override
    protected Class<Resident> type() {
        return Resident.class;
    }

    @Override
    protected Resident changedOnce(Resident one) {
        return with(one, "改名", one.ethnicGroup());
    }

    @Override
    protected Resident changedElsewhere(Resident one) {
        return with(one, one.name(), "回族");
    }

    @Override
    protected Resident changedAgain(Resident one) {
        return with(one, "又改名", one.ethnicGroup());
    }

    private static Resident with(Resident one, String name, String ethnicGroup) {
        return new Resident(
                one.idNumber(),
                name,
                one.sex(),
                one.birthDate(),
                ethnicGroup,
                one.householdNumber(),
                one.motherNumber(),
                one.fatherNumber(),
                one.birthCertificateNumber(),
                one.state());
    }
}
