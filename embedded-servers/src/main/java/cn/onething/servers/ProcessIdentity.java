package cn.onething.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * Which process a pid stands for: a later one that got the same pid is not taken for it, and never killed.
 *
 * @param began on Linux which start of the machine, and ticks after it. Not the time: that of a running process moves when
 *     the clock is set, or when a virtual machine goes on after a pause. Elsewhere the time all the same.
 */
public record ProcessIdentity(long pid, String began) {
    private static final Path START_OF_THE_MACHINE = Path.of("/proc/sys/kernel/random/boot_id");

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(process.pid(), began(process));
    }

    /** The very process, if it still runs. */
    public Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> began(process).equals(began));
    }

    private static String began(ProcessHandle process) {
        return ProcStat.of(process.pid())
                .map(stat -> startOfTheMachine() + "/" + stat.begin())
                .orElseGet(() ->
                        process.info().startInstant().map(Instant::toString).orElse(""));
    }

    private static String startOfTheMachine() {
        try {
            return Files.readString(START_OF_THE_MACHINE).strip();
        } catch (IOException _) {
            return ""; // hidden from this process
        }
    }
}
