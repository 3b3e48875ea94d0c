package cn.onething.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The data directory: made once, and freed from what a crash leaves behind. */
record PostgresData(PostgresSettings settings, PostgresBinaries binaries, ServerUser user) {

    void prepare() {
        try {
            Files.createDirectories(settings.home());
            if (Files.notExists(settings.data())) {
                initialise();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        user.own(settings.data());
    }

    /** Under another name first, so that a killed initdb never passes for a data directory. */
    private void initialise() throws IOException {
        Path partial = settings.home().resolve("data.partial");
        Path password = Files.createTempFile("onething", ".pw");
        try {
            ServerCache.delete(partial);
            Files.createDirectories(partial);
            Files.writeString(password, settings.password());
            user.own(partial);
            user.own(password);
            Commands.run(user.command(
                    List.of(
                            binaries.program("initdb").toString(),
                            "--pgdata=" + partial,
                            "--username=" + EmbeddedPostgres.SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8"),
                    partial,
                    binaries.home()));
            Files.move(partial, settings.data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    /**
     * The lock file of a crashed server names its pid, which may belong to someone else by now; PostgreSQL would refuse
     * to start. A server that still runs on this directory is found by its command line and left alone.
     */
    void removeStaleLock() {
        Path lock = settings.data().resolve("postmaster.pid");
        try {
            if (Files.notExists(lock)) {
                return;
            }
            List<String> lines = Files.readAllLines(lock);
            long pid = lines.isEmpty() ? -1 : Long.parseLong(lines.getFirst().strip());
            boolean runs = ProcessHandle.of(pid)
                    .flatMap(process -> process.info().commandLine())
                    .filter(line -> line.contains(settings.data().toString()))
                    .isPresent();
            if (runs) {
                throw new ServerFailed("PostgreSQL 已在运行。PostgreSQL already runs on this directory: pid " + pid);
            }
            Files.delete(lock);
        } catch (NumberFormatException _) {
            throw new ServerFailed("unreadable lock file: " + lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
