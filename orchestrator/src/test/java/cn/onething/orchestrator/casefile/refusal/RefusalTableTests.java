package cn.onething.orchestrator.casefile.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.catalogue.bundle.Wait;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads docs/refusals.md, plays every row of it, and looks whether anything is missing. */
class RefusalTableTests {
    private static final Page PAGE = Page.named("refusals.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static Stream<Part> parts() {
        return Stream.of("新生儿出生", "企业迁移登记", "企业注销登记", "大件运输").map(PAGE::section).map(Part::of);
    }

    static Stream<Arguments> rows() {
        return parts().flatMap(part -> part.rows().stream().map(row -> Arguments.of(part, row)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("rows")
    void endsAsTheTableSays(Part part, Row row) {
        List<Failure> failures =
                row.trigger().kind() == Trigger.Kind.FAILS ? List.of(Failure.values()) : List.of(Failure.REFUSED);
        for (Failure failure : failures) {
            for (int way = 0; way < part.ways(); way++) {
                for (boolean lastFirst : List.of(false, true)) {
                    Play play = new Play(part, row, failure, way, lastFirst);
                    assertThatCode(play::run).as(play.toString()).doesNotThrowAnyException();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void listsTheItemsOfTheDefinition(Part part) {
        List<String> listed = part.entries().values().stream()
                .flatMap(entry -> entry.ids().stream())
                .map(Item::idOf)
                .distinct()
                .toList();
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(
                        part.bundle().items().stream().map(Item::id).toList());
        for (Part.Entry entry : part.entries().values()) {
            for (String id : entry.ids()) {
                Item item = part.bundle().item(id).orElseThrow();
                assertThat(entry.name()).contains(item.name().zh(), item.name().en());
                assertThat(entry.undo()).isEqualTo(item.undo().name());
                assertThat(entry.group()).isEqualTo(item.group().orElse("—"));
                assertThat(itemsOf(part, entry.waitsFor()))
                        .isEqualTo(item.prerequisites().stream()
                                .map(Prerequisite::item)
                                .collect(Collectors.toSet()));
            }
        }
    }

    private static Set<String> itemsOf(Part part, List<Integer> numbers) {
        return numbers.stream()
                .flatMap(number -> Stream.ofNullable(part.entries().get(number)))
                .flatMap(entry -> entry.ids().stream())
                .map(Item::idOf)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("parts")
    void namesPolicyAndPivotOfTheDefinition(Part part) {
        String[] words = part.line().split(" · ", -1);
        List<RefusalPolicy> policies = QUOTED.matcher(words[1])
                .results()
                .flatMap(found -> RefusalPolicy.parse(found.group(1)).stream())
                .toList();
        assertThat(policies).isEqualTo(part.bundle().policies());
        Optional<String> pivot = part.bundle().pivot();
        assertThat(part.line()).contains(pivot.map(id -> "pivot `" + id + "`").orElse("no pivot"));
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noItemAndNoMomentIsMissing(Part part) {
        for (Part.Entry entry : part.entries().values()) {
            Set<Moment> never = part.impossible().getOrDefault(entry.number(), Set.of());
            for (Moment moment : moments(part, entry)) {
                Set<Trigger> said = part.rows().stream()
                        .filter(row ->
                                row.item() == entry.number() && row.moments().contains(moment))
                        .map(Row::trigger)
                        .collect(Collectors.toSet());
                if (never.contains(moment)) {
                    assertThat(said).as("%s %s cannot be", entry.name(), moment).isEmpty();
                } else {
                    assertThat(said).as("%s %s", entry.name(), moment).containsAll(expected(part, entry, moment));
                    if (moment == Moment.GRANTED || moment == Moment.AFTER_PIVOT) {
                        assertThat(said)
                                .as("%s %s", entry.name(), moment)
                                .anyMatch(trigger -> trigger.kind() == Trigger.Kind.FAILS && !trigger.kept());
                    }
                    if (canBeKept(part, entry) && moment == Moment.GRANTED) {
                        assertThat(said)
                                .as("%s is not undone", entry.name())
                                .anyMatch(trigger -> trigger.kind() == Trigger.Kind.FAILS && trigger.kept());
                    }
                }
            }
        }
    }

    private static Set<Moment> moments(Part part, Part.Entry entry) {
        Set<Moment> moments = EnumSet.of(Moment.BEFORE, Moment.RUNNING, Moment.GRANTED);
        if (part.bundle().pivot().isPresent()) {
            moments.add(Moment.AFTER_PIVOT);
        }
        if (entry.ids().stream().anyMatch(id -> hasNotice(part, id))) {
            moments.add(Moment.ON_NOTICE);
        }
        return moments;
    }

    private static boolean hasNotice(Part part, String id) {
        return part.bundle().item(id).orElseThrow().procedure().pause().stream()
                .anyMatch(Wait.CalendarDays.class::isInstance);
    }

    /** Whatever else a row says, these have to be there. */
    private static Set<Trigger> expected(Part part, Part.Entry entry, Moment moment) {
        Set<Trigger> expected = new HashSet<>();
        expected.add(new Trigger(Trigger.Kind.WITHDRAWAL, 0, false));
        switch (moment) {
            case BEFORE ->
                entry.waitsFor().forEach(before -> expected.add(new Trigger(Trigger.Kind.FAILS, before, false)));
            case RUNNING -> expected.add(new Trigger(Trigger.Kind.FAILS, entry.number(), false));
            case ON_NOTICE -> expected.add(new Trigger(Trigger.Kind.OBJECTION, entry.number(), false));
            case GRANTED -> {
                if (canBeKept(part, entry)) {
                    expected.add(new Trigger(Trigger.Kind.WITHDRAWAL, 0, true));
                }
            }
            case AFTER_PIVOT -> {
                // who fails after it is not said here
            }
        }
        return expected;
    }

    /** A member of a group may be undone, until the pivot is granted; the pivot itself never. */
    private static boolean canBeKept(Part part, Part.Entry entry) {
        return !entry.group().equals("—")
                && part.bundle().pivot().filter(entry.ids()::contains).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("parts")
    void whatIsSaidToBeImpossibleIs(Part part) {
        part.impossible()
                .forEach((number, never) -> never.forEach(moment -> {
                    Part.Entry entry = part.entries().get(number);
                    assertThat(entry).isNotNull();
                    switch (moment) {
                        case BEFORE -> assertThat(entry.waitsFor()).isEmpty();
                        case GRANTED -> {
                            Set<Integer> before = new HashSet<>();
                            before(part, entry, before);
                            assertThat(before)
                                    .as("all others come before it")
                                    .hasSize(part.entries().size() - 1);
                        }
                        case RUNNING, ON_NOTICE, AFTER_PIVOT -> throw new AssertionError(moment + " can always be");
                    }
                }));
    }

    private static void before(Part part, Part.Entry entry, Set<Integer> found) {
        for (int number : entry.waitsFor()) {
            Part.Entry before = part.entries().get(number);
            if (before != null && found.add(number)) {
                before(part, before, found);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("parts")
    void noMaterialMayFollowLater(Part part) {
        assertThat(part.bundle().items())
                .flatExtracting(item -> item.papers().materials())
                .extracting(MaterialUse::need)
                .doesNotHaveAnyElementsOfTypes(MaterialUse.Need.Later.class);
    }

    @Test
    void everyRowNamesItsRulesAndEveryRuleIsNeeded() {
        Set<String> rules = PAGE.section("规则").table("规则 Rule").stream()
                .map(cells -> cells.getFirst().substring(0, 1))
                .collect(Collectors.toSet());
        assertThat(parts().flatMap(part -> part.rows().stream())
                        .flatMap(row -> row.rules().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(rules);
    }

    @Test
    void everyRowHasANumberOfItsOwn() {
        assertThat(parts().flatMap(part -> part.rows().stream()).map(Row::id)).doesNotHaveDuplicates();
    }
}
