package cn.onething.orchestrator.casefile.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One row, lived through from the filing to the end of the case. */
final class Play {
    /** Longer than any public notice of these bundles. */
    private static final Duration NOTICE = Duration.ofDays(46);

    private static final int MOST_STEPS = 100;

    private final Part part;
    private final Row row;
    private final Failure failure;
    private final int way;
    private final boolean lastFirst;
    private final Scenario scenario;
    private final List<Integer> undone = new ArrayList<>();

    /**
     * @param failure how the item fails, if one does
     * @param way which of the alternatives are in the case
     * @param lastFirst whether the departments answer in the reverse order of the items
     */
    Play(Part part, Row row, Failure failure, int way, boolean lastFirst) {
        this.part = part;
        this.row = row;
        this.failure = failure;
        this.way = way;
        this.lastFirst = lastFirst;
        Set<String> ids =
                part.entries().values().stream().map(entry -> entry.id(way)).collect(Collectors.toSet());
        this.scenario = Scenario.of(part.bundle(), new CaseInput.Submit("web", ids));
    }

    void run() {
        comeToTheMoment();
        switch (row.trigger().kind()) {
            case FAILS -> failure.befall(scenario, id(row.trigger().item()));
            case WITHDRAWAL -> scenario.withdraw();
            case OBJECTION -> scenario.play("refuse " + id(row.trigger().item()));
        }
        letItEnd();
        assertThat(fates()).isEqualTo(expected());
        assertThat(undone.stream().filter(number -> !isKept(number)).toList())
                .as("undone, in this order")
                .isEqualTo(row.undone());
        assertThat(scenario.file().status()).as("the case ends").isEqualTo(row.end());
    }

    private void comeToTheMoment() {
        for (int number : row.granted()) {
            grant(number);
            if (status(number) == ItemStatus.NOTICE) {
                scenario.after(NOTICE);
                grant(number);
            }
        }
        row.onNotice().forEach(this::grant);
        assertThat(numbers(Set.of(ItemStatus.SUBMITTED, ItemStatus.NOTICE)))
                .as("under way")
                .isEqualTo(row.underWay());
        assertThat(numbers(Set.of(ItemStatus.GRANTED))).as("granted before").isEqualTo(Set.copyOf(row.granted()));
        row.moments().forEach(this::isAt);
    }

    private void isAt(Moment moment) {
        switch (moment) {
            case BEFORE -> assertThat(status(row.item())).isEqualTo(ItemStatus.WAITING);
            case RUNNING -> assertThat(status(row.item())).isEqualTo(ItemStatus.SUBMITTED);
            case ON_NOTICE -> assertThat(status(row.item())).isEqualTo(ItemStatus.NOTICE);
            case GRANTED -> assertThat(status(row.item())).isEqualTo(ItemStatus.GRANTED);
            case AFTER_PIVOT -> {
                // looked at below, for every row
            }
        }
        boolean passed = part.bundle().pivot().stream()
                .anyMatch(pivot -> scenario.asked(ItemStatus.GRANTED).contains(pivot));
        assertThat(passed).as("the pivot is granted").isEqualTo(row.moments().contains(Moment.AFTER_PIVOT));
    }

    /** Everybody does what is asked for; what goes on is granted. */
    private void letItEnd() {
        for (int step = 0; !scenario.file().status().isFinal(); step++) {
            assertThat(step).as("there is a way forward").isLessThan(MOST_STEPS);
            assertThat(scenario.asked(ItemStatus.COMPENSATING))
                    .as("one at a time")
                    .hasSizeLessThan(2);
            List<CaseItem> open = scenario.file().items().stream()
                    .filter(item -> !item.status().isSettled() && item.status() != ItemStatus.WAITING)
                    .toList();
            answer(lastFirst ? open.getLast() : open.getFirst());
        }
    }

    private void answer(CaseItem item) {
        int number = number(item.id());
        switch (item.status()) {
            case SUBMITTED -> grant(number);
            case WITHDRAWING -> scenario.play("withdrawn " + item.id());
            case NOTICE -> {
                scenario.after(NOTICE);
                grant(number);
            }
            case COMPENSATING -> {
                undone.add(number);
                scenario.play((isKept(number) ? "keep " : "compensated ") + item.id());
            }
            default -> throw new AssertionError(item.id() + " hangs in " + item.status());
        }
    }

    private void grant(int number) {
        String id = id(number);
        boolean issues = part.bundle().item(id).orElseThrow().papers().result().isPresent();
        scenario.play((issues ? "issue " : "grant ") + id);
    }

    private Map<Integer, ItemStatus> expected() {
        Map<Integer, ItemStatus> ends = new TreeMap<>();
        put(ends, row.stand(), ItemStatus.GRANTED);
        put(ends, row.notStarted(), ItemStatus.NOT_STARTED);
        put(ends, row.withdrawn(), ItemStatus.WITHDRAWN);
        put(ends, row.undone(), ItemStatus.COMPENSATED);
        switch (row.trigger().kind()) {
            case FAILS -> put(ends, List.of(row.trigger().item()), failure.end());
            case OBJECTION -> put(ends, List.of(row.trigger().item()), ItemStatus.REFUSED);
            case WITHDRAWAL -> {
                // nothing failed
            }
        }
        if (row.trigger().kept()) {
            put(ends, List.of(row.item()), ItemStatus.COMPENSATION_REJECTED);
        }
        return ends;
    }

    private static void put(Map<Integer, ItemStatus> ends, Collection<Integer> numbers, ItemStatus end) {
        for (int number : numbers) {
            assertThat(ends.put(number, end))
                    .as("item %s in one column only", number)
                    .isNull();
        }
    }

    private Map<Integer, ItemStatus> fates() {
        Map<Integer, ItemStatus> fates = new TreeMap<>();
        scenario.file().items().forEach(item -> fates.put(number(item.id()), item.status()));
        return fates;
    }

    private boolean isKept(int number) {
        return row.trigger().kept() && number == row.item();
    }

    private ItemStatus status(int number) {
        return scenario.file().item(id(number)).orElseThrow().status();
    }

    private Set<Integer> numbers(Set<ItemStatus> in) {
        return scenario.file().items().stream()
                .filter(item -> in.contains(item.status()))
                .map(item -> number(item.id()))
                .collect(Collectors.toSet());
    }

    private String id(int number) {
        return part.id(number, way);
    }

    private int number(String id) {
        Stream<Part.Entry> entries = part.entries().values().stream();
        return entries.filter(entry -> entry.ids().contains(id))
                .findFirst()
                .orElseThrow()
                .number();
    }

    @Override
    public String toString() {
        return row.id() + ", " + failure + ", way " + way + (lastFirst ? ", last first" : "");
    }
}
