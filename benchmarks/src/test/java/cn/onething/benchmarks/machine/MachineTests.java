package cn.onething.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MachineTests {

    @Test
    void percentilesAreMeasuredTimes() {
        var latencies = new Latencies(
                LongStream.rangeClosed(1, 100).mapToObj(ms -> ms * 1_000_000).toList());

        assertThat(latencies.percentileMillis(50)).isEqualTo(50);
        assertThat(latencies.percentileMillis(99)).isEqualTo(99);
        assertThat(new Latencies(List.of(3_000_000L)).percentileMillis(99)).isEqualTo(3);
    }

    @Test
    void countsTheCpuOfChildrenThatHaveEnded() throws Exception {
        Process shell = new ProcessBuilder(
                        "sh", "-c", "sh -c 'i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done'; echo; read line")
                .start();
        try {
            Processes processes = new Processes(Map.of("shell", shell.pid()));
            shell.inputReader().readLine();

            assertThat(processes.cpu().total()).isGreaterThan(0.02);
            assertThat(processes.memoryMiB().get("shell")).isBetween(0.01, 100.0);
            assertThat(processes.missing()).isEmpty();
        } finally {
            shell.destroyForcibly().waitFor();
        }
        assertThat(new Processes(Map.of("shell", shell.pid())).missing()).containsExactly("shell");
    }

    @Test
    void usedCpuIsTheDifferenceOfTwoReadings() {
        Cpu used = new Cpu(Map.of("tax", 5.0)).since(new Cpu(Map.of("tax", 3.0)));

        assertThat(used.total()).isEqualTo(2.0);
        assertThat(used.per(4)).containsEntry("tax", 0.5);
    }
}
