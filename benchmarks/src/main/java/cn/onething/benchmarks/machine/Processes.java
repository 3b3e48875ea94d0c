package cn.onething.benchmarks.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The processes whose cost is measured, by service name; each stands for itself and its descendants, so that the
 * backends of PostgreSQL are counted with their postmaster.
 */
public final class Processes {
    private final Map<String, Long> pids;

    public Processes(Map<String, Long> pids) {
        this.pids = new LinkedHashMap<>(pids);
    }

    /** The services whose process is not there (any more). */
    public List<String> missing() {
        ProcessTable table = table();
        return pids.entrySet().stream()
                .filter(service -> !table.contains(service.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** CPU seconds used so far, user and system, by service. */
    public Cpu cpu() {
        ProcessTable table = table();
        Map<String, Double> seconds = new LinkedHashMap<>();
        pids.forEach((service, pid) -> seconds.put(service, table.cpuSeconds(pid)));
        return new Cpu(seconds);
    }

    /** Resident memory in MiB by service; shared pages are divided among those who share them. */
    public Map<String, Double> memoryMiB() {
        ProcessTable table = table();
        Map<String, Double> memory = new LinkedHashMap<>();
        pids.forEach((service, pid) -> memory.put(
                service,
                table.tree(pid).stream().mapToLong(Processes::residentKiB).sum() / 1024.0));
        return memory;
    }

    private static long residentKiB(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException e) {
            return 0; // it ended meanwhile
        }
    }

    private static ProcessTable table() {
        try {
            return ProcessTable.read();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read /proc; the bench measures CPU on Linux only", e);
        }
    }
}
