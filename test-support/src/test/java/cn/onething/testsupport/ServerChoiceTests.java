package cn.onething.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerChoiceTests {
    private static final String POSTGRES = "postgres:18-alpine";
    private static final String KAFKA = "apache/kafka:4.2.1";

    private final Set<String> images = new ConcurrentSkipListSet<>();
    private final List<String> registry = new CopyOnWriteArrayList<>();
    private HttpServer engine;

    @BeforeEach
    void runEngine() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/", exchange -> {
            String path = exchange.getRequestURI().toString();
            boolean known = path.equals("/_ping")
                    || images.stream().anyMatch(image -> path.equals("/images/" + image + "/json"))
                    || path.startsWith("/images/create") && fetch(path);
            exchange.sendResponseHeaders(known ? 200 : 500, -1);
            exchange.close();
        });
        engine.start();
    }

    private boolean fetch(String path) {
        return registry.stream()
                .filter(image -> path.equals("/images/create?fromImage=" + image.replace(":", "&tag=")))
                .allMatch(images::add);
    }

    @AfterEach
    void stopEngine() {
        engine.stop(0);
    }

    @Test
    void embedsTheServersWhenThereIsNoEngine() {
        assertThat(ServerChoice.byEngine(Optional.empty(), List.of()).containers())
                .isFalse();
    }

    @Test
    void embedsTheServersWhenTheEngineIsDown() {
        images.addAll(List.of(POSTGRES, KAFKA));
        engine.stop(0);
        ServerChoice choice = choose();
        assertThat(choice.containers()).isFalse();
        assertThat(choice.reason()).contains("no Docker engine answers");
    }

    @Test
    void embedsTheServersWhenTheEngineHasNoWayToTheirImages() {
        images.add(POSTGRES);
        ServerChoice choice = choose();
        assertThat(choice.containers()).isFalse();
        assertThat(choice.reason()).contains(KAFKA);
    }

    @Test
    void takesContainersWhenTheImagesAreThere() {
        images.addAll(List.of(POSTGRES, KAFKA));
        assertThat(choose().containers()).isTrue();
    }

    @Test
    void takesContainersWhenTheImagesCanBeFetched() {
        registry.addAll(List.of(POSTGRES, KAFKA));
        assertThat(choose().containers()).isTrue();
        assertThat(images).containsExactlyInAnyOrder(POSTGRES, KAFKA);
    }

    @Test
    void embedsTheServersWhenTestcontainersLacksItsOwnImages() {
        images.addAll(List.of(POSTGRES, KAFKA));
        ServerChoice choice = choose("helper:1");
        assertThat(choice.containers()).isFalse();
        assertThat(choice.reason()).contains("helper:1");
    }

    private ServerChoice choose(String... helpers) {
        InetSocketAddress address = engine.getAddress();
        return ServerChoice.byEngine(Optional.of(new DockerEngine(address)), List.of(helpers));
    }
}
