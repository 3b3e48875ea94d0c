package cn.onething.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Give the seed with {@code -Donething.simulation.seed=…} and the number with {@code -Donething.simulation.schedules=…}. */
class SimulationTests {
    private static final long SEED = Long.getLong("onething.simulation.seed", System.nanoTime());
    private static final int SCHEDULES = Integer.getInteger("onething.simulation.schedules", 2_000);
    private static final int SCHEDULES_TO_CATCH_A_BUG = 300;
    private static final Catalogue CATALOGUE = Catalogue.load();

    @Test
    void losesNothingDoesNothingTwiceAndEndsEveryCase() {
        System.out.println("simulation: " + SCHEDULES + " schedules from seed " + SEED);
        Map<CaseStatus, Integer> ends = new EnumMap<>(CaseStatus.class);
        for (long seed = SEED; seed < SEED + SCHEDULES; seed++) {
            Simulation.Report report = run(seed, EnumSet.noneOf(PlantedBug.class));
            assertThat(report.violations()).as("seed %d", seed).isEmpty();
            report.ends().forEach((status, count) -> ends.merge(status, count, Integer::sum));
        }
        System.out.println("simulation: " + ends);
        assertThat(ends)
                .as("every way to end that the departments' rules leave open was taken")
                .containsKeys(
                        CaseStatus.COMPLETED,
                        CaseStatus.PARTLY_COMPLETED,
                        CaseStatus.REFUSED,
                        CaseStatus.COMPENSATED,
                        CaseStatus.WITHDRAWN);
        // ESCALATED needs an undo that a department rejects. Of these bundles only the relocation undoes anything, and
        // nobody can build on a file that was handed over, so its departments never have a ground to reject one.
    }

    @ParameterizedTest
    @EnumSource(PlantedBug.class)
    void catchesAPlantedBug(PlantedBug bug) {
        assertThat(LongStream.range(SEED, SEED + SCHEDULES_TO_CATCH_A_BUG)
                        .mapToObj(seed -> run(seed, EnumSet.of(bug)))
                        .anyMatch(report -> !report.violations().isEmpty()))
                .as("%s within %d schedules from seed %d", bug, SCHEDULES_TO_CATCH_A_BUG, SEED)
                .isTrue();
    }

    @Test
    void givesTheSameRunForTheSameSeed() {
        Set<PlantedBug> none = EnumSet.noneOf(PlantedBug.class);
        assertThat(run(SEED, none)).isEqualTo(run(SEED, none));
    }

    private static Simulation.Report run(long seed, Set<PlantedBug> bugs) {
        return new Simulation(seed, CATALOGUE, Faults.usual(), bugs).run();
    }
}
