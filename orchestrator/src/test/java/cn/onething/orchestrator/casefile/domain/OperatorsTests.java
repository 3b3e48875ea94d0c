package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.AnyOf;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.Procedure;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.catalogue.bundle.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Per-instance items, reports with a cut-off, public notices, in a bundle made of {@code five}'s items. */
class OperatorsTests {
    private static final String THREE = "{\"vehicles\":[{\"plate\":\"A1\"},{\"plate\":\"A2\"},{\"plate\":\"A3\"}]}";
    private static final Procedure EACH = procedure(
            Optional.of(new PerInstance("vehicles", Optional.empty())), Optional.empty(), Optional.empty(), List.of());

    private static Procedure procedure(
            Optional<PerInstance> each, Optional<CutOff> cutOff, Optional<Wait> pause, List<String> reports) {
        return new Procedure(List.<AnyOf>of(), each, cutOff, Optional.empty(), pause, reports);
    }

    /** The items of {@code five}, changed one by one; nothing else holds them together. */
    private static Bundle bundle(UnaryOperator<Item> change) {
        Bundle five = Scenario.shipped("five");
        return new Bundle(
                five.id(),
                five.region(),
                five.version(),
                five.name(),
                five.theme(),
                five.audience(),
                five.lead(),
                List.of(new RefusalPolicy.Independent()),
                Optional.empty(),
                five.items().stream().map(change).toList(),
                five.frame(),
                five.form());
    }

    private static Item with(Item item, Procedure procedure, String... after) {
        List<Prerequisite> hard = List.of(after).stream()
                .<Prerequisite>map(id -> new Prerequisite.Hard(id, false))
                .toList();
        return new Item(
                item.id(),
                item.name(),
                item.department(),
                item.service(),
                item.kind(),
                item.choice(),
                item.condition(),
                hard,
                item.promisedDays(),
                item.legalDays(),
                List.of("vehicles"),
                item.makes(),
                item.undo(),
                item.group(),
                procedure,
                item.papers(),
                true);
    }

    private static final Bundle VEHICLES = bundle(item -> switch (item.id()) {
        case "a" -> with(item, EACH);
        case "b" -> with(item, EACH, "a");
        case "c" -> with(item, Procedure.PLAIN, "a");
        default -> with(item, Procedure.PLAIN);
    });

    @Test
    void thereIsOneTaskForEachElementOfTheList() {
        assertThat(Scenario.of(VEHICLES, THREE).items())
                .startsWith("a.1=SUBMITTED a.2=SUBMITTED a.3=SUBMITTED b.1=WAITING b.2=WAITING b.3=WAITING c=WAITING");
    }

    @Test
    void betweenItemsOfTheSameListItIsElementByElementAndOthersWaitForAll() {
        Scenario scenario = Scenario.of(VEHICLES, THREE).play("grant a.2");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).contains("b.2").doesNotContain("b.1", "b.3", "c");
        scenario.play("grant a.1, grant a.3");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).contains("b.1", "b.2", "b.3", "c");
    }

    @Test
    void oneElementRefusedTakesItsOwnWithItAndWhateverWaitsForAll() {
        Scenario scenario = Scenario.of(VEHICLES, THREE).play("refuse a.2, grant a.1");
        assertThat(scenario.asked(ItemStatus.NOT_STARTED)).containsExactly("b.2", "c");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).contains("b.1");
    }

    private static final Bundle QUERY = bundle(item -> item.id().equals("e")
            ? with(
                    item,
                    procedure(
                            Optional.empty(),
                            Optional.of(new CutOff.Hours(48)),
                            Optional.empty(),
                            List.of("a", "b", "c", "d")))
            : with(item, Procedure.PLAIN));

    @Test
    void aReportWaitsUntilEveryAnswerIsThereRefusalsToo() {
        Scenario scenario = Scenario.of(QUERY).play("grant a, refuse b, grant c");
        assertThat(scenario.asked(ItemStatus.WAITING)).containsExactly("e");
        scenario.play("grant d");
        assertThat(scenario.lastEvents())
                .filteredOn(CaseEvent.ItemStarted.class::isInstance)
                .extracting("missing")
                .containsExactly((Object) null);
    }

    @Test
    void atTheCutOffItGoesOnAndNamesWhatIsMissing() {
        Scenario scenario = Scenario.of(QUERY).play("grant a, refuse b");
        scenario.after(Duration.ofHours(47));
        assertThat(scenario.asked(ItemStatus.WAITING)).containsExactly("e");
        scenario.after(Duration.ofHours(1));
        assertThat(scenario.lastEvents())
                .filteredOn(CaseEvent.ItemStarted.class::isInstance)
                .extracting("missing")
                .containsExactly(List.of("c", "d"));
        scenario.play("grant c, grant e, grant d");
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.PARTLY_COMPLETED);
    }

    private static final Bundle NOTICE = bundle(item -> switch (item.id()) {
        case "a" ->
            with(
                    item,
                    procedure(Optional.empty(), Optional.empty(), Optional.of(new Wait.CalendarDays(20)), List.of()));
        case "b" -> with(item, Procedure.PLAIN, "a");
        default -> with(item, Procedure.PLAIN);
    });

    @Test
    void aGrantWithAPublicNoticeIsFinalWhenTheNoticeIsOver() {
        Scenario scenario = Scenario.of(NOTICE).play("grant a");
        assertThat(scenario.asked(ItemStatus.NOTICE)).containsExactly("a");
        // filed on 2 March, 09:00 in China: over at the first moment of 23 March there
        Instant over = Instant.parse("2026-03-22T16:00:00Z");
        scenario.after(Duration.between(Scenario.START, over).minusSeconds(1));
        assertThat(scenario.asked(ItemStatus.NOTICE)).containsExactly("a");
        scenario.after(Duration.ofSeconds(1));
        assertThat(scenario.lastEvents())
                .as("whether nobody has objected")
                .singleElement()
                .isInstanceOf(CaseEvent.CommandRepeated.class);
        scenario.play("again a");
        assertThat(scenario.asked(ItemStatus.GRANTED)).containsExactly("a");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).contains("b");
    }

    @Test
    void theGrantThatBeganANoticeDoesNotEndItHoweverOftenItComes() {
        Scenario scenario = Scenario.of(NOTICE).play("grant a, again a");
        assertThat(scenario.asked(ItemStatus.NOTICE)).containsExactly("a");
    }

    @Test
    void anObjectionThatComesAfterTheNoticeStillCounts() {
        Scenario scenario = Scenario.of(NOTICE).play("grant a").after(Duration.ofDays(30));
        assertThat(scenario.asked(ItemStatus.NOTICE))
                .as("until the department says")
                .containsExactly("a");
        scenario.play("refuse a");
        assertThat(scenario.asked(ItemStatus.REFUSED)).containsExactly("a");
        assertThat(scenario.asked(ItemStatus.NOT_STARTED)).containsExactly("b");
    }

    @Test
    void whetherSomebodyHasObjectedIsAskedUntilTheDepartmentSays() {
        Scenario scenario = Scenario.of(NOTICE).play("grant a").after(Duration.ofDays(30));
        scenario.after(Duration.ofMinutes(1));
        assertThat(scenario.lastEvents())
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(CaseEvent.CommandRepeated.class, repeated -> {
                            assertThat(repeated.item()).isEqualTo("a");
                            assertThat(repeated.asked()).isEqualTo(ItemStatus.NOTICE);
                        }));
    }

    @Test
    void whoWithdrawsDuringTheNoticeHasItUndone() {
        Scenario scenario = Scenario.of(NOTICE).play("grant a, withdraw");
        assertThat(scenario.asked(ItemStatus.COMPENSATING)).containsExactly("a");
    }
}
