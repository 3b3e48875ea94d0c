package cn.onething.orchestrator.rating;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatingRulesTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Reason REASON = new Reason("because", "理由", "because");

    /** Two items: {@code a}, then {@code b}. */
    private CaseFile file = CaseFile.opened("YJS999900101202603020000000Z", "five", "999900", 1, AT)
            .apply(
                    new CaseEvent.Submitted(
                            "web",
                            List.of(new CaseEvent.NewItem("a", "tax", true), new CaseEvent.NewItem("b", "tax", true))),
                    AT);

    @Test
    void nothingIsRatedBeforeADepartmentActs() {
        happens(new CaseEvent.ItemStarted("a", AT));

        assertThat(ratable("a", Stage.ACCEPTANCE)).isFalse();
        assertThat(ratable("", Stage.ACCEPTANCE)).isFalse();
        assertThat(ratable("a", Stage.END)).isFalse();
    }

    @Test
    void whatIsAcceptedIsRatedForItsAcceptanceOnly() {
        happens(new CaseEvent.ItemStarted("a", AT));
        happens(new CaseEvent.ItemAccepted("a", 1, AT));

        assertThat(ratable("a", Stage.ACCEPTANCE)).isTrue();
        assertThat(ratable("", Stage.ACCEPTANCE)).isTrue();
        assertThat(ratable("b", Stage.ACCEPTANCE)).isFalse();
        assertThat(ratable("a", Stage.END)).isFalse();
    }

    @Test
    void aRefusedItemIsRatedAlthoughTheOthersGoOn() {
        happens(new CaseEvent.ItemStarted("a", AT));
        happens(new CaseEvent.ItemRefused("a", 1, REASON));

        assertThat(ratable("a", Stage.END)).isTrue();
        assertThat(ratable("", Stage.END)).isFalse();
    }

    @Test
    void aDepartmentThatWasNeverAskedIsNotRated() {
        happens(new CaseEvent.ItemStarted("a", AT));
        happens(new CaseEvent.ItemRefused("a", 1, REASON));
        happens(new CaseEvent.ItemNotStarted("b", REASON));

        assertThat(ratable("", Stage.END)).isTrue();
        assertThat(ratable("b", Stage.END)).isFalse();
    }

    @Test
    void theLastTwoOfTheFiveLevelsAreBad() {
        assertThat(List.of(1, 2, 3, 4, 5)).filteredOn(RatingRules::isBad).containsExactly(1, 2);
    }

    private void happens(CaseEvent event) {
        file = file.apply(event, AT);
    }

    private boolean ratable(String item, Stage stage) {
        return RatingRules.objection(
                        file, item.isEmpty() ? null : file.item(item).orElseThrow(), stage)
                .isEmpty();
    }
}
