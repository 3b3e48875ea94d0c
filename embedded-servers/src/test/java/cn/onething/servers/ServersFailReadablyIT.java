package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersFailReadablyIT {
    @TempDir
    Path home;

    @Test
    void nameAPortThatIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertThatThrownBy(() ->
                            postgres(taken.getLocalPort(), "secret", Map.of()).start())
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("PostgreSQL")
                    .hasMessageContaining(port);
            assertThatThrownBy(() -> kafka(taken.getLocalPort(), Map.of()).start())
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("Kafka")
                    .hasMessageContaining(port);
        }
    }

    @Test
    void showTheLastLinesOfTheLog() {
        assertThatThrownBy(() -> postgres(Ports.free(), "secret", Map.of("shared_buffers", "plenty"))
                        .start())
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"plenty\"");
        assertThatThrownBy(() ->
                        kafka(Ports.free(), Map.of("num.io.threads", "plenty")).start())
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("num.io.threads");
    }

    @Test
    void tellARunningServerFromAStaleLock() throws Exception {
        EmbeddedPostgres first = postgres(Ports.free(), "secret", Map.of());
        ServerProcess running = first.start();
        try {
            EmbeddedPostgres second = postgres(running.port(), "secret", Map.of());
            assertThat(second.process()).contains(running);
            assertThatThrownBy(second::start)
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining(Long.toString(running.pid()));

            // someone lost our note, and a process that is not PostgreSQL has the pid of the lock file
            first.kill();
            Path lock = home.resolve("postgres/data/postmaster.pid");
            List<String> lines = Files.readAllLines(lock);
            lines.set(0, Long.toString(ProcessHandle.current().pid()));
            Files.write(lock, lines);
            assertThat(second.start().isAlive()).isTrue();
            second.stop();

            assertThatThrownBy(() -> postgres(running.port(), "other", Map.of()).start())
                    .isInstanceOf(ServerFailed.class)
                    .hasMessageContaining("password");
        } finally {
            first.kill();
        }
    }

    private EmbeddedPostgres postgres(int port, String password, Map<String, String> options) {
        return new EmbeddedPostgres(new PostgresSettings(
                home.resolve("postgres"), port, password, Lifetime.WITH_PARENT, ServerCache.standard(), options));
    }

    private EmbeddedKafka kafka(int port, Map<String, String> options) {
        return new EmbeddedKafka(new KafkaSettings(
                home.resolve("kafka"),
                port,
                Ports.free(),
                Lifetime.WITH_PARENT,
                KafkaJars.ofClassPath(),
                options,
                List.of("-XX:TieredStopAtLevel=1")));
    }
}
