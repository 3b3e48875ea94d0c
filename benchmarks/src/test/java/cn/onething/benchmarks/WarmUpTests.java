package cn.onething.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTests {

    private static int run(WarmUp warmUp, double... rates) throws InterruptedException {
        List<Integer> rounds = new ArrayList<>();
        return warmUp.run((before, cases) -> {
            assertThat(before)
                    .isEqualTo(rounds.stream().mapToInt(Integer::intValue).sum());
            double rate = rates[Math.min(rounds.size(), rates.length - 1)];
            rounds.add(cases);
            return cases / rate;
        });
    }

    @Test
    void goesOnWhileItBecomesFaster() throws InterruptedException {
        assertThat(run(WarmUp.UNTIL_STEADY, 100, 200, 300, 299, 310, 305)).isEqualTo(120_000);
        assertThat(run(WarmUp.UNTIL_STEADY, 100, 200, 150, 140, 300, 1, 1, 1)).isEqualTo(160_000);
    }

    @Test
    void endsSomewhen() throws InterruptedException {
        double[] faster = new double[100];
        for (int i = 0; i < faster.length; i++) {
            faster[i] = Math.pow(1.1, i);
        }
        assertThat(run(WarmUp.UNTIL_STEADY, faster)).isEqualTo(400_000);
    }

    @Test
    void aNumberIsThatNumber() throws InterruptedException {
        assertThat(run(WarmUp.of(1_234), 5)).isEqualTo(1_234);
        assertThat(run(WarmUp.of(0), 5)).isZero();
        assertThatThrownBy(() -> WarmUp.of(-1)).isInstanceOf(BenchFailed.class);
    }

    @Test
    void casesOneByOneAreWarmedUpInRoundsOfThirtySeconds() throws InterruptedException {
        assertThat(run(WarmUp.atRate(20, 20), 5)).isEqualTo(4 * 600);
        assertThat(WarmUp.atRate(20, 20).most()).isEqualTo(7_200);
        assertThat(run(WarmUp.atRate(20, 2), 5)).isEqualTo(240);
    }
}
