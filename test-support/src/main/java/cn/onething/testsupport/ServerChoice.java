package cn.onething.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;

/**
 * Containers or embedded servers, and why.
 *
 * @param forced whether the answer was asked for, so that a failure is an error and no reason for the other way
 */
record ServerChoice(boolean containers, boolean forced, String reason) {
    private static final Logger log = LoggerFactory.getLogger(ServerChoice.class);
    private static final String PROPERTY = "onething.test.servers";

    static ServerChoice make() {
        String asked = System.getProperty(PROPERTY, "");
        return switch (asked) {
            case "containers" -> new ServerChoice(true, true, PROPERTY + "=containers");
            case "embedded" -> new ServerChoice(false, true, PROPERTY + "=embedded");
            case "" -> byEngine();
            default -> throw new IllegalArgumentException(PROPERTY + " is neither containers nor embedded: " + asked);
        };
    }

    private static ServerChoice byEngine() {
        if (!hasAddress()) {
            return new ServerChoice(false, false, "there is no Docker socket and no DOCKER_HOST");
        }
        return DockerClientFactory.instance().isDockerAvailable()
                ? new ServerChoice(true, false, "a Docker engine answers")
                : new ServerChoice(false, false, "no Docker engine answers");
    }

    /** Asked first, because Testcontainers logs a missing engine as an error with a long trace. */
    private static boolean hasAddress() {
        Path home = Path.of(System.getProperty("user.home"));
        return System.getenv("DOCKER_HOST") != null
                || Files.exists(Path.of("/var/run/docker.sock"))
                || Files.exists(home.resolve(".docker/run/docker.sock"))
                || Files.exists(home.resolve(".testcontainers.properties"));
    }

    <S extends TestServer> S start(String name, Supplier<? extends S> container, Supplier<? extends S> embedded) {
        long start = System.nanoTime();
        S server = containers ? inContainer(name, container, embedded) : embedded.get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        log.info(
                "{} for tests: {}, because {}; ready after {} ms",
                name,
                server.getClass().getSimpleName(),
                reason,
                millis);
        return server;
    }

    private <S> S inContainer(String name, Supplier<? extends S> container, Supplier<? extends S> embedded) {
        try {
            return container.get();
        } catch (RuntimeException e) {
            if (forced) {
                throw e;
            }
            // an engine without a way to images, say
            log.warn("{} does not start in a container, the embedded one is used: {}", name, e.toString());
            return embedded.get();
        }
    }
}
