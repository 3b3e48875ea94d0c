package cn.onething.testsupport;

import cn.onething.servers.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The embedded servers' files: gone with the JVM, after the servers. */
final class TemporaryHome {
    private static final Path HOME = create();
    private static final List<EmbeddedServer> SERVERS = new CopyOnWriteArrayList<>();

    private TemporaryHome() {}

    static Path folder(String name) {
        return HOME.resolve(name);
    }

    static void stopAtExit(EmbeddedServer server) {
        SERVERS.add(server);
    }

    private static Path create() {
        try {
            Path home = Files.createTempDirectory("onething-test-");
            // PostgreSQL, run as another user when this JVM is root's, must get through
            Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
            Runtime.getRuntime().addShutdownHook(new Thread(TemporaryHome::clear, "test-servers-end"));
            return home;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear() {
        SERVERS.parallelStream().forEach(EmbeddedServer::stop); // in order: that is when Kafka leaves its class archive
        try (var files = Files.walk(HOME)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | UncheckedIOException _) {
            // what is left lies in the temporary directory
        }
    }
}
