package cn.onething.orchestrator.casefile.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.ItemEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the first table of docs/late-answers.md, and plays every cell of it. */
class LateAnswerTableTests {
    private static final Page PAGE = Page.named("late-answers.md").section("一、");
    private static final List<List<String>> STATES = PAGE.table("状态 State");
    private static final String ASKED =
            "grant move-in-application, grant blocking-check-registration, grant blocking-check-tax";

    /** How the answers of the head are played. */
    private static final Map<String, String> VERBS = Map.ofEntries(
            Map.entry("received", "receive"),
            Map.entry("accepted", "accept"),
            Map.entry("not-accepted", "not-accept"),
            Map.entry("correction-requested", "ask"),
            Map.entry("clock-stopped", "stop"),
            Map.entry("clock-resumed", "resume"),
            Map.entry("extended", "extend"),
            Map.entry("granted", "grant"),
            Map.entry("refused", "refuse"),
            Map.entry("withdrawn", "withdrawn"),
            Map.entry("compensated", "compensated"),
            Map.entry("compensation-rejected", "keep"));

    static Stream<Arguments> cells() {
        List<String> answers = PAGE.head("状态 State");
        return STATES.stream()
                .flatMap(cells -> IntStream.rangeClosed(1, VERBS.size())
                        .mapToObj(column ->
                                Arguments.of(code(cells.getFirst()), code(answers.get(column)), cells.get(column))));
    }

    private static String code(String cell) {
        return cell.substring(cell.indexOf('`') + 1, cell.lastIndexOf('`'));
    }

    private static ItemStatus named(String zh) {
        return STATES.stream()
                .map(List::getFirst)
                .filter(state -> state.startsWith(zh + " "))
                .findFirst()
                .map(state -> ItemStatus.valueOf(code(state)))
                .orElseThrow(() -> new IllegalArgumentException("no state " + zh));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @MethodSource("cells")
    void becomesWhatTheTableSays(ItemStatus state, String answer, String cell) {
        String item = state == ItemStatus.NOTICE ? "public-notice-simple" : "move-out-file";
        Scenario scenario = in(state);
        CaseFile before = scenario.file();
        assertThat(status(before, item)).isEqualTo(state);

        scenario.play(Objects.requireNonNull(VERBS.get(answer)) + " " + item);

        if (cell.equals("·")) {
            assertThat(scenario.lastEvents()).isEmpty();
            assertThat(scenario.file()).isEqualTo(before);
        } else {
            ItemStatus next = named(cell.split("（", 2)[0]);
            // what the rest of the case does about it is said elsewhere
            CaseFile after = before.apply(scenario.lastEvents().getFirst(), Scenario.START);
            assertThat(status(after, item)).isEqualTo(next);
            assertThat(state.canBecome(next)).isTrue();
        }
    }

    private static ItemStatus status(CaseFile file, String item) {
        return file.item(item).orElseThrow().status();
    }

    private static Scenario in(ItemStatus state) {
        return switch (state) {
            case WAITING -> relocation("grant move-in-application");
            case SUBMITTED -> relocation(ASKED);
            case RECEIVED -> relocation(ASKED + ", receive move-out-file");
            case ACCEPTED -> relocation(ASKED + ", accept move-out-file");
            case CORRECTION -> relocation(ASKED + ", ask move-out-file");
            case STOPPED -> relocation(ASKED + ", accept move-out-file, stop move-out-file");
            case NOTICE -> Situations.deregistration().play("grant precheck, grant public-notice-simple");
            case GRANTED -> relocation(ASKED + ", grant move-out-file");
            case REFUSED -> relocation(ASKED + ", refuse move-out-file");
            case NOT_ACCEPTED -> relocation(ASKED + ", not-accept move-out-file");
            case WITHDRAWING -> relocation(ASKED + ", withdraw");
            case WITHDRAWN -> relocation(ASKED + ", withdraw, withdrawn move-out-file");
            case COMPENSATING -> relocation(ASKED + ", grant move-out-file, refuse address-change");
            case COMPENSATED ->
                relocation(ASKED + ", grant move-out-file, refuse address-change, compensated move-out-file");
            case COMPENSATION_REJECTED ->
                relocation(ASKED + ", grant move-out-file, refuse address-change, keep move-out-file");
            case NOT_STARTED -> relocation("grant move-in-application, refuse blocking-check-tax");
        };
    }

    private static Scenario relocation(String script) {
        return Situations.relocation().play(script);
    }

    @Test
    void noStateAndNoAnswerIsMissing() {
        assertThat(STATES.stream().map(cells -> ItemStatus.valueOf(code(cells.getFirst()))))
                .containsExactlyInAnyOrder(ItemStatus.values());
        assertThat(PAGE.head("状态 State").stream()
                        .skip(1)
                        .limit(VERBS.size())
                        .map(LateAnswerTableTests::code)
                        .collect(Collectors.toSet()))
                .isEqualTo(VERBS.keySet());
        assertThat(Arrays.stream(ItemEvent.class.getPermittedSubclasses())).hasSameSizeAs(VERBS.keySet());
    }
}
