package cn.onething.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.events.Topics;
import cn.onething.testsupport.TestServers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class BenchIT {
    private static final Workload SMALL =
            Workload.of("five", 1200).withWarmUp(WarmUp.of(100)).withRate(20, 2).withRequests(2, 500);

    private static final Workload TINY = Workload.of("five", 100).withWarmUp(WarmUp.of(0));

    private SmallSuite suite;
    private Target target;

    @BeforeEach
    void start() throws Exception {
        TestServers.deleteTopics();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(Topics.CASES, 8, (short) 1)))
                    .all()
                    .get();
        }
        suite = new SmallSuite(TestServers.bootstrapServers());
        target = new Target(
                suite.address(),
                TestServers.bootstrapServers(),
                TestServers.postgresUrl("bench_admin"),
                TestServers.user(),
                TestServers.password(),
                Map.of("gateway", ProcessHandle.current().pid()));
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void measuresTheSuiteBesideTheCeiling() throws Exception {
        Map<Phase, Long> progress = new ConcurrentHashMap<>(new EnumMap<>(Phase.class));

        BenchResult result = Bench.run(SMALL, target, (phase, done, _) -> progress.merge(phase, done, Math::max));

        assertThat(suite.batches).hasValue(1 + 3);
        assertThat(suite.greatestBatch).hasValue(500);
        assertThat(suite.singles).hasValueGreaterThanOrEqualTo(40);
        assertThat(progress)
                .containsEntry(Phase.CEILING_BEFORE, 1200L)
                .containsEntry(Phase.WARM_UP, 100L)
                .containsEntry(Phase.LOAD, 1200L)
                .containsEntry(Phase.CEILING_AFTER, 1200L)
                .containsEntry(Phase.LATENCY, 40L);
        assertThat(result.ceilingRuns()).hasSize(2).allMatch(run -> run > 0);
        assertThat(result.ratio()).isEqualTo(result.casesPerSecond() / result.ceilingCasesPerSecond());
        assertThat(result.p50Ms()).isNotNull().isLessThanOrEqualTo(result.p99Ms());
        assertThat(result.cpuSecondsPerCase()).isPositive();
        assertThat(result.memoryMiB().get("gateway")).isGreaterThan(10);
    }

    @Test
    void aRefusedLineFailsTheBench() {
        suite.refuseOneLine = true;

        assertThatThrownBy(() -> Bench.run(TINY, target, Progress.SILENT))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("a line of a batch was not taken in");
    }

    @Test
    void aCaseThatIsNotCompletedFailsTheBench() {
        suite.finalStatus = "REFUSED";

        assertThatThrownBy(() -> Bench.run(TINY, target, Progress.SILENT)).hasMessageContaining("ended REFUSED");
    }
}
