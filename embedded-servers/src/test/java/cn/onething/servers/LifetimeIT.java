package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LifetimeIT {

    @ParameterizedTest
    @EnumSource
    void decidesWhetherAServerSurvivesTheKillOfItsParent(Lifetime lifetime, @TempDir Path home) throws Exception {
        int port = Ports.free();
        Process parent = startParent(home, port, lifetime);
        assertThat(parent.inputReader().readLine()).isEqualTo("ready");
        EmbeddedPostgres server = new EmbeddedPostgres(new PostgresSettings(home, port, "secret", lifetime));
        ServerProcess process = server.process().orElseThrow();
        try {
            parent.destroyForcibly().waitFor();
            Deadline deadline = Deadline.in(Duration.ofSeconds(lifetime == Lifetime.DETACHED ? 1 : 20));
            while (process.isAlive() && !deadline.isOver()) {
                deadline.pause();
            }
            assertThat(process.isAlive()).isEqualTo(lifetime == Lifetime.DETACHED);
            assertThat(server.isReady()).isEqualTo(lifetime == Lifetime.DETACHED);
        } finally {
            server.stop();
        }
        assertThat(process.isAlive()).isFalse();
    }

    private static Process startParent(Path home, int port, Lifetime lifetime) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        home.toString(),
                        Integer.toString(port),
                        lifetime.name())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static final class Parent {
        public static void main(String[] arguments) throws InterruptedException {
            new EmbeddedPostgres(new PostgresSettings(
                            Path.of(arguments[0]),
                            Integer.parseInt(arguments[1]),
                            "secret",
                            Lifetime.valueOf(arguments[2])))
                    .start();
            System.out.println("ready");
            Thread.sleep(60_000);
        }
    }
}
