package cn.onething.testsupport;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Containers or embedded servers, and why. */
record ServerChoice(boolean containers, String reason) {
    private static final Logger log = LoggerFactory.getLogger(ServerChoice.class);
    private static final String PROPERTY = "onething.test.servers";
    /** Clears up after a killed JVM. */
    private static final String RYUK = "testcontainers/ryuk:0.14.0";
    /** Finds the way out, when the tests themselves run in a container. */
    private static final String TINY = "alpine:3.17";

    static ServerChoice make() {
        return switch (System.getProperty(PROPERTY, "")) {
            case "containers" -> new ServerChoice(true, PROPERTY + "=containers");
            case "embedded" -> new ServerChoice(false, PROPERTY + "=embedded");
            case "" -> byEngine(DockerEngine.find(), imagesOfTestcontainers());
            case String other ->
                throw new IllegalArgumentException(PROPERTY + " is neither containers nor embedded: " + other);
        };
    }

    private static List<String> imagesOfTestcontainers() {
        List<String> images = new ArrayList<>();
        if (!Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(RYUK);
        }
        if (Files.exists(Path.of("/.dockerenv")) && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null) {
            images.add(TINY);
        }
        return images;
    }

    /** @param helpers images that Testcontainers itself needs here */
    static ServerChoice byEngine(Optional<DockerEngine> found, List<String> helpers) {
        if (found.isEmpty()) {
            return new ServerChoice(false, "there is no Docker socket and no DOCKER_HOST");
        }
        DockerEngine engine = found.get();
        if (!engine.answers()) {
            return new ServerChoice(false, "no Docker engine answers at " + engine.address());
        }
        for (String image : List.of(PostgresContainer.IMAGE, KafkaBrokerContainer.IMAGE)) {
            if (!engine.provides(image)) {
                return new ServerChoice(false, "the Docker engine neither has nor can fetch " + image);
            }
        }
        for (String image : helpers) {
            if (!engine.provides(image)) {
                return new ServerChoice(
                        false,
                        "the Docker engine cannot fetch " + image + ", needed by Testcontainers unless"
                                + " TESTCONTAINERS_RYUK_DISABLED=true and TESTCONTAINERS_HOST_OVERRIDE=localhost");
            }
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
