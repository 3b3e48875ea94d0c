package cn.onething.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;

/** Schedules with seeds that follow each other, run on all cores; any of them alone gives the same again. */
record Schedules(long seed, int count) {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final int SHOWN = 5;

    /** Every way in which a case can end. */
    static CaseStatus[] ends() {
        return Arrays.stream(CaseStatus.values()).filter(CaseStatus::isFinal).toArray(CaseStatus[]::new);
    }

    /** Fails with the seeds whose runs broke a rule, and what they broke. Says what it does, and how the cases ended. */
    Map<CaseStatus, Integer> allHold() {
        System.out.println("simulation: " + count + " schedules from seed " + seed);
        long begin = System.nanoTime();
        List<Simulation.Report> reports = LongStream.range(seed, seed + count)
                .parallel()
                .mapToObj(each -> run(each, EnumSet.noneOf(PlantedBug.class)))
                .toList();
        assertThat(reports.stream()
                        .filter(report -> !report.violations().isEmpty())
                        .map(report -> "seed " + report.seed() + ": " + report.violations())
                        .limit(SHOWN))
                .isEmpty();
        Map<CaseStatus, Integer> ends = new EnumMap<>(CaseStatus.class);
        reports.forEach(report -> report.ends().forEach((status, cases) -> ends.merge(status, cases, Integer::sum)));
        long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
        System.out.println("simulation: " + ends + " in " + seconds + " s");
        return ends;
    }

    /** Whether a run with the bug breaks a rule. */
    boolean catches(PlantedBug bug) {
        return LongStream.range(seed, seed + count)
                .parallel()
                .anyMatch(each -> !run(each, EnumSet.of(bug)).violations().isEmpty());
    }

    static Simulation.Report run(long seed, Set<PlantedBug> bugs) {
        return new Simulation(seed, CATALOGUE, bugs).run();
    }
}
