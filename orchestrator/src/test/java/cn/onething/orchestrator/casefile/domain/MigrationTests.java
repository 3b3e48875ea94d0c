package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.RefusalPolicy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Five filings: A; then B, C, D beside each other; then E, which joins them. And what a second version makes of them. */
class MigrationTests {
    private static final Bundle FIVE = Scenario.shipped("five");
    private static final Bundle INDEPENDENT = policy(FIVE, new RefusalPolicy.Independent());
    private static final Instant NOW = Scenario.START.plus(Duration.ofHours(2));
    private static final CaseRules RULES = new CaseRules(
            (from, days, _, _) -> from.plus(Duration.ofDays(days)),
            new Limits(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofHours(6), Duration.ofHours(4)));

    private final Scenario halfJoined = Scenario.of(FIVE).play("grant a, grant b, grant c");

    @Test
    void anItemThatTheJoinWaitsForTooIsStartedAndWaitedFor() {
        Bundle second = second(with(with(FIVE, copy("f", "b")), joins("e", "b", "c", "d", "f")));

        Migration.Result.Possible possible = possible(halfJoined, second);

        assertThat(items(possible)).isEqualTo("a=GRANTED b=GRANTED c=GRANTED d=SUBMITTED e=WAITING f=SUBMITTED");
        assertThat(possible.outcome().file().version()).isEqualTo(2);
        assertThat(possible.event().items())
                .filteredOn(CaseEvent.NextItem::added)
                .extracting(CaseEvent.NextItem::item)
                .containsExactly("f");
        CaseFile granted = answered(possible, second, "grant", "d");
        assertThat(status(granted, "e")).as("f is missing").isEqualTo(ItemStatus.WAITING);
        assertThat(status(answered(granted, second, "grant", "f"), "e")).isEqualTo(ItemStatus.SUBMITTED);
    }

    @Test
    void withoutTheItemThatItStillWaitsForTheJoinIsComplete() {
        Bundle first = with(with(FIVE, joins("d", "x")), copy("x", "a"));
        Scenario scenario = Scenario.of(first).play("grant a, grant b, grant c");
        assertThat(scenario.items()).isEqualTo("a=GRANTED b=GRANTED c=GRANTED d=WAITING e=WAITING x=SUBMITTED");
        Bundle second = second(without(with(first, joins("e", "b", "c")), "d"));

        Migration.Result.Possible possible = possible(scenario, first, second);

        assertThat(items(possible)).isEqualTo("a=GRANTED b=GRANTED c=GRANTED e=SUBMITTED x=SUBMITTED");
        assertThat(possible.event().gone()).containsExactly(new CaseEvent.GoneItem("d", "social-security"));
    }

    @Test
    void anotherPolicyHoldsForWhatHappensFromNowOn() {
        Bundle second = second(INDEPENDENT);

        Migration.Result.Possible possible = possible(halfJoined, second);

        CaseFile refused = answered(possible, second, "refuse", "d");
        assertThat(status(refused, "a")).isEqualTo(ItemStatus.GRANTED);
        assertThat(status(refused, "e")).isEqualTo(ItemStatus.NOT_STARTED);
        assertThat(refused.status()).isEqualTo(CaseStatus.PARTLY_COMPLETED);
    }

    @Test
    void aPolicyThatWouldUndoWhatStandsIsNoReasonToUndoIt() {
        Scenario partly = Scenario.of(INDEPENDENT).play("grant a, grant b, refuse c");

        assertThat(obstacles(partly, INDEPENDENT, second(FIVE))).containsExactly("d would-end");
        assertThat(obstacles(
                        partly, INDEPENDENT, second(map(FIVE, item -> item.id().equals("d") ? ungrouped(item) : item))))
                .containsExactly("b would-undo");
    }

    @Test
    void grantedItemsKeepTheirResultsAndLimitsThatWereToldStay() {
        Scenario scenario = halfJoined.play("receive d");
        Instant told = scenario.file().item("d").orElseThrow().dueAt();
        Bundle second = second(map(FIVE, item -> days(item, 7)));

        CaseFile then = possible(scenario, second).outcome().file();

        assertThat(then.item("b")).isEqualTo(scenario.file().item("b"));
        assertThat(then.item("d").orElseThrow().dueAt()).isEqualTo(told);
        CaseFile accepted = answered(then, second, "accept", "d", 2);
        assertThat(accepted.item("d").orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(1)));
        CaseFile joined = answered(then, second, "grant", "d", 2);
        assertThat(joined.item("e").orElseThrow().dueAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void whatHasBegunMustStillBeThereAndWithTheSameService() {
        assertThat(obstacles(halfJoined, second(without(with(FIVE, joins("e", "b", "c")), "d"))))
                .containsExactly("d started-item-gone");
        assertThat(obstacles(halfJoined, second(map(FIVE, item -> item.id().equals("b") ? service(item) : item))))
                .containsExactly("b service-differs");
        assertThat(obstacles(halfJoined, second(map(FIVE, item -> item.id().equals("d") ? department(item) : item))))
                .containsExactly("d department-differs");
    }

    @Test
    void nothingNewComesBeforeWhatHasBegun() {
        Bundle second = second(with(with(FIVE, copy("f", "b")), joins("d", "a", "f")));

        assertThat(obstacles(halfJoined, second)).containsExactly("d started-too-early");
    }

    @Test
    void anOrderThatWasNotKeptIsNotMadeUp() {
        Bundle second = second(with(FIVE, joins("c", "d")));

        assertThat(obstacles(halfJoined, second)).as("d has not been granted").containsExactly("c started-too-early");
        assertThat(possible(halfJoined.play("grant d"), second)).isNotNull();
    }

    @Test
    void whatWaitsFollowsTheNewVersion() {
        Bundle second = second(map(FIVE, item -> item.id().equals("e") ? department(item) : item));

        CaseFile then = possible(halfJoined, second).outcome().file();

        assertThat(then.item("e").orElseThrow().department()).isEqualTo("tax");
    }

    @Test
    void pastThePivotNothingIsUndoneAnyMore() {
        Bundle first = pivot(FIVE, "b");

        assertThat(obstacles(Scenario.of(first).play("grant a, grant b"), first, second(pivot(FIVE, "e"))))
                .containsExactly("b pivot-moved");
    }

    @Test
    void nothingGoesOverWhileItIsEndedOrUndone() {
        assertThat(obstacles(Scenario.of(FIVE).play("refuse a"), second(FIVE))).containsExactly(" case-ended");
        assertThat(obstacles(Scenario.of(FIVE).withdraw(), second(FIVE)))
                .containsExactly(" case-withdrawn", "a undo-under-way");
        Scenario undoing = Scenario.of(FIVE).play("grant a, grant b, refuse c");
        assertThat(obstacles(undoing, second(FIVE))).containsExactly("d undo-under-way");
        assertThat(obstacles(undoing.play("withdrawn d"), second(FIVE))).containsExactly("b undo-under-way");
    }

    @Test
    void theCaseIsTheFoldOfItsEvents() {
        Bundle second = second(with(with(FIVE, copy("f", "b")), joins("e", "b", "c", "d", "f")));
        Migration.Result.Possible possible = possible(halfJoined, second);

        CaseFile again = halfJoined.file().decided();
        for (CaseEvent event : possible.outcome().events()) {
            again = again.apply(event, NOW);
        }
        assertThat(again).isEqualTo(possible.outcome().file());
    }

    private static Migration.Result.Possible possible(Scenario scenario, Bundle second) {
        return possible(scenario, FIVE, second);
    }

    private static Migration.Result.Possible possible(Scenario scenario, Bundle first, Bundle second) {
        Migration.Result result = migrated(scenario, first, second);
        assertThat(result).isInstanceOf(Migration.Result.Possible.class);
        return (Migration.Result.Possible) result;
    }

    private static List<String> obstacles(Scenario scenario, Bundle second) {
        return obstacles(scenario, FIVE, second);
    }

    private static List<String> obstacles(Scenario scenario, Bundle first, Bundle second) {
        Migration.Result result = migrated(scenario, first, second);
        assertThat(result).isInstanceOf(Migration.Result.Impossible.class);
        return ((Migration.Result.Impossible) result)
                .obstacles().stream()
                        .map(obstacle -> obstacle.item() + " " + obstacle.code())
                        .toList();
    }

    private static Migration.Result migrated(Scenario scenario, Bundle first, Bundle second) {
        Set<String> chosen = second.items().stream().map(Item::id).collect(Collectors.toSet());
        return new Migration(scenario.file(), first, second, chosen).result(RULES, NOW);
    }

    private static CaseFile answered(Migration.Result.Possible possible, Bundle bundle, String verb, String item) {
        return answered(possible.outcome().file(), bundle, verb, item);
    }

    private static CaseFile answered(CaseFile file, Bundle bundle, String verb, String item) {
        return answered(file, bundle, verb, item, 1);
    }

    private static CaseFile answered(CaseFile file, Bundle bundle, String verb, String item, int sequence) {
        String department = bundle.item(item).orElseThrow().department();
        CaseInput answer = new CaseInput.Answer(department, Scenario.event(verb, item, 1, sequence));
        return RULES.decide(file, bundle, List.of(answer), NOW).file();
    }

    private static String items(Migration.Result.Possible possible) {
        return possible.outcome().file().items().stream()
                .map(item -> item.id() + "=" + item.status())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static ItemStatus status(CaseFile file, String item) {
        return file.item(item).orElseThrow().status();
    }

    private static Bundle second(Bundle bundle) {
        return new Bundle(
                bundle.id(),
                bundle.region(),
                2,
                bundle.name(),
                bundle.theme(),
                bundle.audience(),
                bundle.lead(),
                bundle.policies(),
                bundle.pivot(),
                bundle.items(),
                bundle.frame(),
                bundle.form());
    }

    private static Bundle policy(Bundle bundle, RefusalPolicy policy) {
        return changed(bundle, List.of(policy), bundle.pivot());
    }

    private static Bundle pivot(Bundle bundle, String item) {
        return changed(bundle, bundle.policies(), Optional.of(item));
    }

    private static Bundle changed(Bundle bundle, List<RefusalPolicy> policies, Optional<String> pivot) {
        return new Bundle(
                bundle.id(),
                bundle.region(),
                bundle.version(),
                bundle.name(),
                bundle.theme(),
                bundle.audience(),
                bundle.lead(),
                policies,
                pivot,
                bundle.items(),
                bundle.frame(),
                bundle.form());
    }

    private static Bundle map(Bundle bundle, UnaryOperator<Item> change) {
        return bundle.withItems(bundle.items().stream().map(change).toList());
    }

    private static Bundle without(Bundle bundle, String id) {
        return bundle.withItems(
                bundle.items().stream().filter(item -> !item.id().equals(id)).toList());
    }

    /** The item takes the place of the one with its id, or comes last. */
    private static Bundle with(Bundle bundle, UnaryOperator<Bundle> change) {
        return change.apply(bundle);
    }

    private static UnaryOperator<Bundle> joins(String id, String... before) {
        return bundle -> map(
                bundle,
                item -> item.id().equals(id)
                        ? item.withPrerequisites(Stream.of(before)
                                .map(one -> (Prerequisite) new Prerequisite.Hard(one, false))
                                .toList())
                        : item);
    }

    /** A new item that comes when the other one comes. */
    private static UnaryOperator<Bundle> copy(String id, String like) {
        return bundle -> {
            List<Item> items = new ArrayList<>(bundle.items());
            items.add(changed(bundle.item(like).orElseThrow(), id, null, null, null));
            return bundle.withItems(items);
        };
    }

    private static Item days(Item item, int days) {
        return changed(item, null, null, null, days);
    }

    private static Item service(Item item) {
        return changed(item, null, null, "another", null);
    }

    private static Item department(Item item) {
        return changed(item, null, "tax", null, null);
    }

    private static Item ungrouped(Item item) {
        return changed(item, null, null, null, null, Optional.empty());
    }

    private static Item changed(Item item, String id, String department, String service, Integer days) {
        return changed(item, id, department, service, days, item.group());
    }

    private static Item changed(
            Item item, String id, String department, String service, Integer days, Optional<String> group) {
        return new Item(
                id == null ? item.id() : id,
                item.name(),
                department == null ? item.department() : department,
                service == null ? item.service() : service,
                item.kind(),
                item.choice(),
                item.condition(),
                item.prerequisites(),
                days == null ? item.promisedDays() : days,
                item.legalDays(),
                item.fields(),
                item.makes(),
                item.undo(),
                group,
                item.procedure(),
                item.papers(),
                item.offered());
    }
}
