package cn.onething.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Give the seed with {@code -Donething.simulation.seed=…} and the number with {@code -Donething.simulation.schedules=…}. */
class SimulationTests {
    private static final long SEED = Long.getLong("onething.simulation.seed", System.nanoTime());
    private static final int SCHEDULES = Integer.getInteger("onething.simulation.schedules", 2_000);
    private static final int SCHEDULES_TO_CATCH_A_BUG = 2_000;

    @Test
    void losesNothingDoesNothingTwiceAndEndsEveryCaseAsTheTablesSay() {
        assertThat(new Schedules(SEED, SCHEDULES).allHold())
                .as("every way to end was taken; the cases that stay open are those that an officer forgets for ever")
                .containsKeys(Schedules.ends());
    }

    @ParameterizedTest
    @EnumSource(PlantedBug.class)
    void catchesAPlantedBug(PlantedBug bug) {
        assertThat(new Schedules(SEED, SCHEDULES_TO_CATCH_A_BUG).catches(bug))
                .as("%s within %d schedules from seed %d", bug, SCHEDULES_TO_CATCH_A_BUG, SEED)
                .isTrue();
    }

    @Test
    void givesTheSameRunForTheSameSeed() {
        Set<PlantedBug> none = EnumSet.noneOf(PlantedBug.class);
        assertThat(Schedules.run(SEED, none)).isEqualTo(Schedules.run(SEED, none));
    }
}
