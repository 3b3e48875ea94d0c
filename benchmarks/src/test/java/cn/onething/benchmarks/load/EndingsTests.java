package cn.onething.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.benchmarks.BenchFailed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingsTests {
    private final Endings endings = Endings.unlimited();

    @Test
    void aCaseThatEndsBeforeItsSubmitIsAnsweredCounts() throws InterruptedException {
        endings.changed("a", "COMPLETED", 7);
        endings.submitted(List.of("a", "b"));
        endings.changed("b", "IN_PROGRESS", 8);
        endings.changed("b", "COMPLETED", 9);
        endings.changed("b", "COMPLETED", 99);

        assertThat(endings.await(2, Duration.ofMillis(1), _ -> {})).isEqualTo(9);
        assertThat(endings.endOf("b")).isEqualTo(9);
    }

    @Test
    void casesOfOthersDoNotCount() {
        endings.submitted(List.of("a"));
        endings.changed("x", "COMPLETED", 1);
        endings.changed("y", "REFUSED", 1);

        assertThatThrownBy(() -> endings.await(1, Duration.ofMillis(1), _ -> {}))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("1 submitted, 0 completed; one that is open: a");
    }

    @Test
    void aCaseThatIsNotCompletedFailsTheBench() {
        endings.submitted(List.of("a", "b"));
        endings.changed("a", "COMPLETED", 1);
        endings.changed("b", "REFUSED", 1);

        assertThatThrownBy(() -> endings.await(2, Duration.ofMinutes(1), _ -> {}))
                .hasMessageContaining("case b ended REFUSED");
    }

    @Test
    void aNumberGivenTwiceFailsTheBench() {
        endings.submitted(List.of("a"));
        endings.submitted(List.of("a"));

        assertThatThrownBy(() -> endings.await(2, Duration.ofMinutes(1), _ -> {}))
                .hasMessageContaining("two submits got the same case number");
    }
}
