package cn.onething.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/**
 * A server's process on this machine.
 *
 * @param began as {@link ProcessIdentity} has it
 */
public record ServerProcess(String name, long pid, int port, Path logFile, String began) {
    static ServerProcess of(String name, Process process, int port, Path logFile) {
        ProcessIdentity identity = ProcessIdentity.of(process.toHandle());
        return new ServerProcess(name, identity.pid(), port, logFile, identity.began());
    }

    public boolean isAlive() {
        return handle().isPresent();
    }

    /** Ends the process as {@code kill -9} does, and returns when it is gone. */
    public void kill() {
        handle().ifPresent(process -> {
            process.destroyForcibly();
            awaitEnd(Duration.ofSeconds(10));
        });
    }

    /**
     * Sends a signal by its name ({@code TERM}, {@code INT}); kills the process if it outlives the time limit.
     *
     * @return whether it ended by the signal
     */
    boolean end(String signal, Duration limit) {
        if (!isAlive()) {
            return false;
        }
        Commands.run("/bin/sh", "-c", "kill -s " + signal + " " + pid);
        boolean ended = awaitEnd(limit);
        if (!ended) {
            kill();
        }
        return ended;
    }

    void save(Path file) {
        Properties values = new Properties();
        values.setProperty("name", name);
        values.setProperty("pid", Long.toString(pid));
        values.setProperty("port", Integer.toString(port));
        values.setProperty("log", logFile.toString());
        values.setProperty("began", began);
        try (var out = Files.newBufferedWriter(file)) {
            values.store(out, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process noted in the file, if it still runs. */
    static Optional<ServerProcess> load(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties values = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            values.load(in);
            return Optional.of(new ServerProcess(
                            values.getProperty("name"),
                            Long.parseLong(values.getProperty("pid")),
                            Integer.parseInt(values.getProperty("port")),
                            Path.of(values.getProperty("log")),
                            values.getProperty("began")))
                    .filter(ServerProcess::isAlive);
        } catch (IOException | RuntimeException _) {
            return Optional.empty(); // half written by a machine that went down, so nothing runs
        }
    }

    private Optional<ProcessHandle> handle() {
        return new ProcessIdentity(pid, began).process().filter(_ -> !isZombie());
    }

    /**
     * Ended, but nobody has asked for its exit code: for long, where process 1 of a container is no real init. While
     * other threads than the first are still ending, its ports are not free yet.
     */
    private boolean isZombie() {
        return ProcStat.of(pid)
                .filter(stat -> stat.state().equals("Z") && stat.threads() <= 1)
                .isPresent();
    }

    /** By looking: for a process that is not its child, the JDK's own waiting looks only every few seconds. */
    private boolean awaitEnd(Duration limit) {
        Deadline deadline = Deadline.in(limit);
        while (isAlive()) {
            if (deadline.isOver()) {
                return false;
            }
            deadline.pause();
        }
        return true;
    }
}
