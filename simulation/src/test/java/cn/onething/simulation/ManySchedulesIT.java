package cn.onething.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The long run, {@code mvn verify -Pslow}, of some minutes; the seed is given as that of {@link SimulationTests}. */
@Tag("slow")
class ManySchedulesIT {
    private static final int SCHEDULES = 20_000;

    @Test
    void noCaseIsWithoutAWayForwardNoEffectIsTwiceAndEndStatesAreAsTheTablesSay() {
        long seed = Long.getLong("onething.simulation.seed", System.nanoTime());
        assertThat(new Schedules(seed, SCHEDULES).allHold()).containsKeys(Schedules.ends());
    }
}
