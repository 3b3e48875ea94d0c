package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerProcessTests {
    @TempDir
    Path folder;

    private Process sleeper;
    private ServerProcess server;

    @BeforeEach
    void start() throws Exception {
        sleeper = new ProcessBuilder("sleep", "60").start();
        server = ServerProcess.of("sleeper", sleeper, 1234, folder.resolve("server.log"));
    }

    @AfterEach
    void end() {
        sleeper.destroyForcibly();
    }

    @Test
    void isFoundAgainByItsNote() {
        Path note = folder.resolve("note");
        server.save(note);
        assertThat(ServerProcess.load(note)).contains(server);
        server.end("TERM", Duration.ofSeconds(10));
        assertThat(ServerProcess.load(note)).isEmpty();
    }

    @Test
    void isNotTakenForALaterProcessWithItsPid() {
        ServerProcess earlier =
                new ServerProcess("sleeper", server.pid(), 1234, server.logFile(), "earlier than " + server.began());
        assertThat(earlier.isAlive()).isFalse();
        earlier.kill();
        assertThat(server.isAlive()).isTrue();
    }

    @Test
    void endsByKillAtTheLatest() throws Exception {
        server.end("CONT", Duration.ofMillis(100)); // a signal that it does not die of
        assertThat(server.isAlive()).isFalse();
        assertThat(sleeper.waitFor()).isEqualTo(128 + 9);
    }

    @Test
    void isGoneAlthoughItsParentNeverAsksForItsEnd() throws Exception {
        // the shell becomes a sleep that never waits for its child
        Process careless = new ProcessBuilder("/bin/sh", "-c", "sleep 60 & echo $!; exec sleep 60").start();
        try {
            long pid = Long.parseLong(careless.inputReader().readLine());
            String began =
                    ProcessIdentity.of(ProcessHandle.of(pid).orElseThrow()).began();
            ServerProcess child = new ServerProcess("child", pid, 1234, server.logFile(), began);
            assertThat(child.isAlive()).isTrue();
            child.end("TERM", Duration.ofSeconds(10));
            assertThat(child.isAlive()).isFalse();
            assertThat(ProcessHandle.of(pid)).isPresent();
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    void isAbsentWhenItsNoteIsHalfWritten() throws Exception {
        Path note = Files.writeString(folder.resolve("note"), "name=sleeper\npid=12");
        assertThat(ServerProcess.load(note)).isEmpty();
    }

    @Test
    void logShowsOnlyWhatIsNew() throws Exception {
        ServerLog log = new ServerLog(folder.resolve("server.log"));
        Files.writeString(log.file(), "old\n");
        long from = log.size();
        Files.writeString(log.file(), "old\nnew\n");
        assertThat(log.tail(from)).isEqualTo("new");
    }
}
