package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatTests {

    @Test
    void asksAgainWithDoublingWaitsUpToTheLongest() {
        Scenario scenario = Scenario.of("five");
        List<Long> waits = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Duration wait = scenario.untilNextTick();
            waits.add(wait.toSeconds());
            scenario.after(wait);
            assertThat(scenario.lastEvents())
                    .singleElement()
                    .isInstanceOfSatisfying(CaseEvent.CommandRepeated.class, repeated -> {
                        assertThat(repeated.item()).isEqualTo("a");
                        assertThat(repeated.asked()).isEqualTo(ItemStatus.SUBMITTED);
                    });
        }

        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 300L, 300L);
    }

    @Test
    void doesNotAskAgainBeforeTheTime() {
        Scenario scenario = Scenario.of("five").after(Duration.ofSeconds(29));

        assertThat(scenario.lastEvents()).isEmpty();
        assertThat(scenario.file().revision()).isEqualTo(1);
    }

    @Test
    void startsCountingAnewWhenTheDepartmentHasAnswered() {
        Scenario scenario = Scenario.of("five").after(Duration.ofSeconds(30)).play("grant a");

        assertThat(scenario.untilNextTick()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void repeatsAnUndoAsAnUndo() {
        Scenario scenario = Scenario.of("five").play("grant a, refuse b, withdrawn c, withdrawn d");

        scenario.after(Duration.ofSeconds(30));

        assertThat(scenario.lastEvents())
                .singleElement()
                .isInstanceOfSatisfying(CaseEvent.CommandRepeated.class, repeated -> {
                    assertThat(repeated.asked()).isEqualTo(ItemStatus.COMPENSATING);
                    assertThat(repeated.reason()).isNotNull();
                });
    }
}
