package cn.onething.benchmarks;

import cn.onething.benchmarks.ceiling.Ceiling;
import cn.onething.benchmarks.ceiling.CeilingProgress;
import cn.onething.benchmarks.ceiling.CeilingResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Runs {@link Ceiling} in a JVM of its own, on the servers that the suite uses. */
final class CeilingProcess {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int KEPT_LINES = 20;

    private final Target target;
    private final Progress progress;

    CeilingProcess(Target target, Progress progress) {
        this.target = target;
        this.progress = progress;
    }

    /**
     * Passes as many cases as the suite has to.
     *
     * @param rate cases/s of a latency part after the throughput part, 0 for none
     */
    CeilingResult run(Phase phase, Workload workload, int rate) throws InterruptedException {
        try {
            Process process = start(workload, rate);
            try {
                return result(process, phase);
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            throw new BenchFailed("上限程序无法启动", "the ceiling program cannot be started: " + e, e);
        }
    }

    private CeilingResult result(Process process, Phase phase) throws IOException, InterruptedException {
        ConcurrentLinkedDeque<String> said = new ConcurrentLinkedDeque<>();
        Thread errors = Thread.ofVirtual().start(() -> listen(process, phase, said));
        String result;
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            result = lines.lines().reduce("", (_, line) -> line);
        }
        errors.join();
        if (process.waitFor() != 0) {
            throw new BenchFailed("上限程序失败", "the ceiling program failed: " + String.join("\n", said));
        }
        return JSON.readValue(result, CeilingResult.class);
    }

    private void listen(Process process, Phase phase, ConcurrentLinkedDeque<String> said) {
        process.errorReader(StandardCharsets.UTF_8).lines().forEach(line -> {
            try {
                CeilingProgress at = JSON.readValue(line, CeilingProgress.class);
                progress.at(phase, at.done(), at.of());
            } catch (JacksonException e) {
                said.add(line);
                if (said.size() > KEPT_LINES) {
                    said.removeFirst();
                }
            }
        });
    }

    private Process start(Workload workload, int rate) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String servers = Stream.of("kafka", "postgres")
                .map(target.pids()::get)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(","));
        List<String> command = new ArrayList<>(List.of(
                java,
                "-XX:+UseParallelGC", // less CPU than the default, and short pauses are of no use here
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                Ceiling.class.getName(),
                "--bootstrap-servers",
                target.bootstrapServers(),
                "--postgres-url",
                target.postgresUrl(),
                "--postgres-user",
                target.postgresUser(),
                "--cases",
                Integer.toString(workload.cases())));
        if (!workload.warmUp().equals(WarmUp.UNTIL_STEADY)) {
            command.addAll(
                    List.of("--warmup", Integer.toString(workload.warmUp().most())));
        }
        if (rate > 0) {
            command.addAll(
                    List.of("--rate", Integer.toString(rate), "--seconds", Integer.toString(workload.rateSeconds())));
        }
        if (!servers.isEmpty()) {
            command.addAll(List.of("--pids", servers));
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put(Ceiling.PASSWORD, target.postgresPassword());
        return builder.start();
    }
}
