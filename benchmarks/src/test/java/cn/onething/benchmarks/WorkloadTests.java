package cn.onething.benchmarks;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkloadTests {

    @Test
    void anUnknownBundleIsRefusedByName() {
        assertThatThrownBy(() -> Workload.of("newborn-birth", 100))
                .isInstanceOf(BenchFailed.class)
                .hasMessageContaining("no benchmark for bundle 'newborn-birth', only: five");
    }

    @Test
    void moreLinesThanTheGatewayTakesAreRefused() {
        assertThatThrownBy(() -> Workload.of("five", 100).withRequests(2, 501)).isInstanceOf(BenchFailed.class);
    }
}
