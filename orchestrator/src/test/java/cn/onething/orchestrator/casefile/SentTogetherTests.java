package cn.onething.orchestrator.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class SentTogetherTests {
    private final AtomicLong clock = new AtomicLong();
    private final SentTogether sent = new SentTogether(clock::get);

    @Test
    void waitsForTheAnswersToCommandsThatWentOutTogether() {
        sent.decided("a", 1, 3);

        assertThat(sent.isWorthWaiting(Map.of("a", 1))).isTrue();
        assertThat(sent.isWorthWaiting(Map.of("a", 2))).isTrue();
        assertThat(sent.isWorthWaiting(Map.of("a", 3))).isFalse();
    }

    @Test
    void waitsForTheRestWhenSomeWereTakenIn() {
        sent.decided("a", 1, 3);
        sent.decided("a", 2, 0);

        assertThat(sent.isWorthWaiting(Map.of("a", 1))).isFalse();
    }

    @Test
    void doesNotWaitForASingleAnswer() {
        sent.decided("a", 0, 1);

        assertThat(sent.isWorthWaiting(Map.of("a", 1, "unknown", 1))).isFalse();
    }

    @Test
    void waitsWhenOneOfManyCasesLacksAnswers() {
        sent.decided("a", 0, 2);
        sent.decided("b", 0, 2);

        assertThat(sent.isWorthWaiting(Map.of("a", 2, "b", 1))).isTrue();
    }

    @Test
    void doesNotWaitForPeople() {
        sent.decided("a", 0, 2);
        clock.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(sent.isWorthWaiting(Map.of("a", 1))).isFalse();
    }
}
