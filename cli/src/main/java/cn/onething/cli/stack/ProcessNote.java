package cn.onething.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept about a process that outlives the command.
 *
 * @param startedAt when the process began: a later process with the same pid is not taken for it, and never killed
 * @param program the jar that it runs
 */
record ProcessNote(long pid, Instant startedAt, String program) {
    private static final JsonMapper JSON = JsonMapper.shared();
    /** The kernel counts from the boot time, which moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static ProcessNote of(ProcessHandle process, Path program) {
        return new ProcessNote(
                process.pid(), process.info().startInstant().orElseGet(Instant::now), program.toString());
    }

    /** The note in the file, whether the process still runs or not. A file that cannot be read counts as none. */
    static Optional<ProcessNote> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readAllBytes(file), ProcessNote.class))
                    : Optional.empty();
        } catch (IOException | JacksonException _) {
            return Optional.empty(); // half written when the machine went down
        }
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path whole = file.resolveSibling(file.getFileName() + ".new");
            Files.write(whole, JSON.writeValueAsBytes(this));
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The very process, if it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(start -> Duration.between(start, startedAt).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false);
    }
}
