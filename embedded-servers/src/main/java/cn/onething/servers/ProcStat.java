package cn.onething.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells about a process, see proc_pid_stat(5).
 *
 * @param state a letter, {@code Z} for one that has ended and whose exit code nobody has asked for
 * @param threads that have not ended
 * @param begin clock ticks after the machine's start
 */
record ProcStat(String state, int threads, long begin) {
    /** Positions in the line, counted from after the name, which may hold anything. */
    private static final int STATE = 0;

    private static final int THREADS = 17;
    private static final int BEGIN = 19;

    /** Empty when there is no such process, and on other systems. */
    static Optional<ProcStat> of(long pid) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
            String[] fields = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Optional.of(
                    new ProcStat(fields[STATE], Integer.parseInt(fields[THREADS]), Long.parseLong(fields[BEGIN])));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
