package cn.onething.testsupport;

import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Containers or embedded servers, and why. */
record ServerChoice(boolean containers, String reason) {
    private static final Logger log = LoggerFactory.getLogger(ServerChoice.class);
    private static final String PROPERTY = "onething.test.servers";
    /** The container by which Testcontainers clears up after a killed JVM. */
    private static final String RYUK = "testcontainers/ryuk:0.14.0";

    static ServerChoice make() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "containers" -> new ServerChoice(true, PROPERTY + "=containers");
            case "embedded" -> new ServerChoice(false, PROPERTY + "=embedded");
            case "" ->
                byEngine(DockerEngine.find(), Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED")));
            case String other ->
                throw new IllegalArgumentException(PROPERTY + " is neither containers nor embedded: " + other);
        };
    }

    static ServerChoice byEngine(Optional<DockerEngine> found, boolean withoutRyuk) {
        if (found.isEmpty()) {
            return new ServerChoice(false, "there is no Docker socket and no DOCKER_HOST");
        }
        DockerEngine engine = found.get();
        if (!engine.answers()) {
            return new ServerChoice(false, "no Docker engine answers at " + engine.address());
        }
        if (!engine.provides(PostgresContainer.IMAGE) || !engine.provides(KafkaBrokerContainer.IMAGE)) {
            return new ServerChoice(false, "the Docker engine has no images for them and cannot fetch any");
        }
        if (!withoutRyuk && !engine.provides(RYUK)) {
            return new ServerChoice(
                    false,
                    "the Docker engine cannot fetch " + RYUK + " (TESTCONTAINERS_RYUK_DISABLED=true does without)");
        }
        return new ServerChoice(true, "a Docker engine answers at " + engine.address());
    }

    <S extends TestServer> S start(String name, Supplier<? extends S> container, Supplier<? extends S> embedded) {
        long start = System.nanoTime();
        S server = (containers ? container : embedded).get();
        long millis = (System.nanoTime() - start) / 1_000_000;
        log.info(
                "{} for tests: {}, because {}; ready after {} ms",
                name,
                containers ? "in a container" : "embedded",
                reason,
                millis);
        return server;
    }
}
