package cn.onething.publicsecurity.household;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.history.Change;
import cn.onething.department.history.Entry;
import cn.onething.events.CitizenNumber;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class HouseholdRegistrationTests {
    private final InMemoryResidents residents = new InMemoryResidents(List.of(TheBirth.MOTHER, TheBirth.FATHER));
    private final HouseholdRegistration registration = new HouseholdRegistration(residents);

    @Test
    void givesTheChildACitizenNumberOfItsDayAndSex() {
        String girl = granted(1, TheBirth.girl("P000000001"));
        String boy = granted(2, TheBirth.boy("P000000002"));

        assertThat(girl).startsWith("99990020260218").matches(CitizenNumber::isValid);
        assertThat(girl.charAt(16) - '0').isEven();
        assertThat(boy.charAt(16) - '0').isOdd();
        assertThat(new CitizenNumber(boy).birthDate()).isEqualTo(LocalDate.of(2026, 2, 18));
    }

    @Test
    void givesEveryChildOfADayAnotherNumber() {
        assertThat(granted(1, TheBirth.girl("P000000001"))).isNotEqualTo(granted(2, TheBirth.girl("P000000002")));
    }

    @Test
    void entersTheChildIntoTheHouseholdOfTheParent() {
        Resident child = residents.find(granted(1, TheBirth.girl("P000000001"))).orElseThrow();

        assertThat(child.householdNumber()).isEqualTo(TheBirth.HOME.number());
        assertThat(child.motherNumber()).isEqualTo(TheBirth.MOTHER.idNumber());
        assertThat(child.fatherNumber()).isEqualTo(TheBirth.FATHER.idNumber());
        assertThat(child.isRegistered()).isTrue();
    }

    @Test
    void refusesWhatDoesNotAgreeWithTheRegister() {
        String home = TheBirth.HOME.number();
        refuses(TheBirth.form(Sex.MALE, "P1", "2026-03-03T00:00", "陈静", home), "not-born-yet");
        refuses(TheBirth.form(Sex.MALE, "P1", "2026-02-18T04:10", "陈静静", home), "another-name");
        refuses(TheBirth.form(Sex.MALE, "P1", "2026-02-18T04:10", "陈静", "999900002"), "another-household");
        assertThat(residents.entries()).isEmpty();
    }

    @Test
    void refusesAParentWhoIsNotRegisteredHere() {
        InMemoryResidents without = new InMemoryResidents(List.of(TheBirth.FATHER));
        InMemoryResidents cancelled = new InMemoryResidents(List.of(TheBirth.MOTHER.cancelled()));

        assertThat(codeOf(new HouseholdRegistration(without).apply(any()))).isEqualTo("unknown-parent");
        assertThat(codeOf(new HouseholdRegistration(cancelled).apply(any()))).isEqualTo("unknown-parent");
    }

    @Test
    void registersABirthOnce() {
        granted(1, TheBirth.girl("P000000001"));

        refuses(TheBirth.girl("P000000001"), "already-registered");
    }

    @Test
    void cancelsWithoutDeletingAndNeverGivesTheNumberOutAgain() {
        String number = granted(1, TheBirth.girl("P000000001"));

        assertThat(registration.undo(undoing(1)))
                .isEqualTo(new Undoing.Outcome.Undone("YJS1/household-registration/1/undo"));
        assertThat(residents.find(number).orElseThrow().isRegistered()).isFalse();
        assertThat(residents.historyOf(number).entries()).hasSize(2);
        assertThat(granted(2, TheBirth.girl("P000000001"))).isNotEqualTo(number);
    }

    @Test
    void leavesARecordAloneThatWasChangedSince() {
        String number = granted(1, TheBirth.girl("P000000001"));
        Resident child = residents.find(number).orElseThrow();
        Change change = Change.between(child, child.cancelled());
        residents.write(List.of(child.cancelled()), List.of(Entry.change(any(), number, change)));

        assertThat(registration.undo(undoing(1))).isInstanceOf(Undoing.Outcome.Rejected.class);
    }

    private static Application<BirthForm> any() {
        return TheBirth.application(9, TheBirth.girl("P000000009"));
    }

    private String granted(int number, BirthForm form) {
        Decision decision = registration.apply(TheBirth.application(number, form));
        assertThat(decision).isInstanceOf(Decision.Granted.class);
        Decision.Granted granted = (Decision.Granted) decision;
        assertThat(granted.certificate()).isNotNull();
        return Objects.requireNonNull(granted.made()).get("childIdNumber").asString();
    }

    private void refuses(BirthForm form, String code) {
        assertThat(codeOf(registration.apply(TheBirth.application(9, form)))).isEqualTo(code);
    }

    private static String codeOf(Decision decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).reason().code();
    }

    private static Undoing undoing(int number) {
        ItemRef item = new ItemRef("YJS" + number, "household-registration", 1);
        Reason reason = new Reason("refused-later", "后续事项未获准予", "A later item was refused");
        return new Undoing(item, item.subject(), reason, TheBirth.AT);
    }
}
