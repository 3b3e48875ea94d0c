package cn.onething.benchmarks.machine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One reading of the processes of this machine: who started whom, and how much CPU each has used. */
final class ProcessTable {
    /** Clock ticks a second in {@code /proc/<pid>/stat}: fixed at 100 in the kernel's interface on every Linux platform. */
    private static final double TICKS_PER_SECOND = 100.0;

    private final Map<Long, Line> lines = new HashMap<>();
    private final Map<Long, List<Long>> children = new HashMap<>();

    /** @param ticks own time and that of the children that have ended, so that a closed connection is not forgotten */
    private record Line(long pid, long parent, long ticks) {}

    static ProcessTable read() throws IOException {
        ProcessTable table = new ProcessTable();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                lineOf(process).ifPresent(table::add);
            }
        }
        return table;
    }

    private void add(Line line) {
        lines.put(line.pid(), line);
        children.computeIfAbsent(line.parent(), _ -> new ArrayList<>()).add(line.pid());
    }

    private static Optional<Line> lineOf(Path process) {
        try {
            String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
            // The name in brackets may itself hold blanks and brackets: the fields start behind the last one.
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            long pid = Long.parseLong(process.getFileName().toString());
            return Optional.of(new Line(pid, Long.parseLong(fields[1]), ticks));
        } catch (IOException e) {
            return Optional.empty(); // it ended between the listing and the reading
        }
    }

    boolean contains(long pid) {
        return lines.containsKey(pid);
    }

    /** The process and all its descendants. */
    List<Long> tree(long root) {
        List<Long> tree = new ArrayList<>();
        Deque<Long> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            long pid = open.pop();
            if (contains(pid)) {
                tree.add(pid);
                open.addAll(children.getOrDefault(pid, List.of()));
            }
        }
        return tree;
    }

    /** CPU seconds that the process and its descendants, living and ended, have used so far. */
    double cpuSeconds(long root) {
        return tree(root).stream()
                        .mapToLong(pid ->
                                lines.getOrDefault(pid, new Line(pid, 0, 0)).ticks())
                        .sum()
                / TICKS_PER_SECOND;
    }
}
