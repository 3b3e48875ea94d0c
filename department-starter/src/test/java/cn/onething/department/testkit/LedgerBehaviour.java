package cn.onething.department.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.history.Entry;
import cn.onething.department.history.Ledger;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Ruling;
import cn.onething.department.history.Worksheet;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What every ledger does, in memory or in PostgreSQL. The subclass brings records of its own kind. */
public abstract class LedgerBehaviour<T> {
    protected static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456Z");
    private int cases;

    /** Two companies that {@link #ledger()} has; the order is free. */
    protected abstract List<String> known();

    protected abstract Ledger<T> ledger();

    protected abstract Class<T> type();

    /** Two changes of different fields, each doing something to either company. */
    protected abstract T changedOnce(T record);

    protected abstract T changedElsewhere(T record);

    /** Another value for the field of {@link #changedOnce}. */
    protected abstract T changedAgain(T record);

    @Test
    void findsWhatIsThereAndNothingElse() {
        String first = known().getFirst();

        assertThat(ledger().lock(List.of(first, known().getLast(), "91999900MA9999999X")))
                .containsOnlyKeys(first, known().getLast());
        assertThat(ledger().find(first)).contains(record(first));
        assertThat(ledger().find("91999900MA9999999X")).isEmpty();
    }

    @Test
    void keepsChangesOfSeveralCompaniesWithTheirEntriesInOrder() {
        String first = known().getFirst();
        String last = known().getLast();
        T before = record(first);
        Worksheet<T> sheet = new Worksheet<>(ledger(), known());

        Application<String> one = application();
        Application<String> other = application();
        Application<String> again = application();
        assertThat(enter(sheet, one, first, this::changedOnce)).isEqualTo(Decision.granted(one));
        enter(sheet, other, last, this::changedElsewhere);
        enter(sheet, again, first, this::changedElsewhere);
        sheet.write();

        assertThat(record(first)).isEqualTo(changedElsewhere(changedOnce(before)));
        assertThat(namesOf(first)).endsWith(one.entry(), again.entry()).doesNotContain(other.entry());
        assertThat(ledger().companyOf(other.entry())).contains(last);
        assertThat(ledger().companyOf("no such entry")).isEmpty();
        Entry entry = ledger().historyOf(first).entry(one.entry());
        assertThat(entry.kind()).isEqualTo(Entry.Kind.CHANGE);
        assertThat(entry.caseNumber()).isEqualTo(one.item().caseNumber());
        assertThat(entry.at()).isEqualTo(AT);
        assertThat(entry.change().fields()).hasSize(1);
    }

    @Test
    void grantsWhatChangesNothingWithoutAnEntry() {
        String first = known().getFirst();
        Worksheet<T> sheet = new Worksheet<>(ledger(), known());
        int entries = namesOf(first).size();

        assertThat(enter(sheet, application(), first, UnaryOperator.identity())).isEqualTo(Decision.granted());
        sheet.write();

        assertThat(namesOf(first)).hasSize(entries);
    }

    @Test
    void refusesASecondEntryOfTheSameName() {
        String first = known().getFirst();
        Application<String> application = application();
        change(application, first, this::changedOnce);

        assertThatThrownBy(() -> change(application, first, this::changedElsewhere))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void takesAnEntryBackByANewOne() {
        String first = known().getFirst();
        T before = record(first);
        Application<String> application = application();
        change(application, first, this::changedOnce);

        Undoing undoing = undoing(application);
        assertThat(new Reversal<>(ledger(), type()).undo(undoing))
                .isEqualTo(new Undoing.Outcome.Undone(undoing.undoEntry()));

        assertThat(record(first)).isEqualTo(before);
        assertThat(namesOf(first)).endsWith(application.entry(), undoing.undoEntry());
        Entry revert = ledger().historyOf(first).entry(undoing.undoEntry());
        assertThat(revert.kind()).isEqualTo(Entry.Kind.REVERT);
        assertThat(revert.reverts()).isEqualTo(application.entry());
    }

    @Test
    void leavesALaterChangeOfOtherFieldsAlone() {
        String first = known().getFirst();
        T before = record(first);
        Application<String> application = application();
        change(application, first, this::changedOnce);
        change(application(), first, this::changedElsewhere);

        assertThat(new Reversal<>(ledger(), type()).undo(undoing(application)))
                .isInstanceOf(Undoing.Outcome.Undone.class);

        assertThat(record(first)).isEqualTo(changedElsewhere(before));
    }

    @Test
    void doesNotTakeBackWhatAnotherCaseBuiltUpon() {
        String first = known().getFirst();
        Application<String> earlier = application();
        Application<String> later = application();
        change(earlier, first, this::changedOnce);
        change(later, first, this::changedAgain);
        T now = record(first);
        Reversal<T> reversal = new Reversal<>(ledger(), type());

        assertThat(reversal.undo(undoing(earlier)))
                .isInstanceOfSatisfying(
                        Undoing.Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo("changed-since"));
        assertThat(record(first)).isEqualTo(now);

        assertThat(reversal.undo(undoing(later))).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(reversal.undo(undoing(earlier))).isInstanceOf(Undoing.Outcome.Undone.class);
    }

    protected final void change(Application<String> application, String creditCode, UnaryOperator<T> change) {
        Worksheet<T> sheet = new Worksheet<>(ledger(), List.of(creditCode));
        enter(sheet, application, creditCode, change);
        sheet.write();
    }

    private Decision enter(
            Worksheet<T> sheet, Application<String> application, String creditCode, UnaryOperator<T> change) {
        T before = Objects.requireNonNull(sheet.find(creditCode));
        return sheet.enter(application, creditCode, before, new Ruling.Allowed<>(change.apply(before)));
    }

    protected final Application<String> application() {
        cases++;
        return new Application<>(new ItemRef("YJS-" + hashCode() + "-" + cases, "anything", 1), "any-bundle", "", AT);
    }

    protected final Undoing undoing(Application<String> application) {
        return new Undoing(application.item(), application.entry(), new Reason("any", "任意", "any"), AT.plusSeconds(60));
    }

    protected final T record(String creditCode) {
        return ledger().find(creditCode).orElseThrow();
    }

    private List<String> namesOf(String creditCode) {
        return ledger().historyOf(creditCode).entries().stream()
                .map(Entry::name)
                .toList();
    }
}
