package cn.onething.cli.stack;

import cn.onething.servers.ProcessIdentity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept about a process that outlives the command.
 *
 * @param began as {@link ProcessIdentity} has it
 * @param program the jar that it runs
 */
record ProcessNote(long pid, String began, String program) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ProcessNote of(ProcessHandle process, Path program) {
        ProcessIdentity identity = ProcessIdentity.of(process);
        return new ProcessNote(identity.pid(), identity.began(), program.toString());
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
        return new ProcessIdentity(pid, began).process();
    }
}
