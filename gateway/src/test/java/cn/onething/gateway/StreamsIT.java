package cn.onething.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
@Timeout(30)
class StreamsIT {
    @LocalServerPort
    private int port;

    @Test
    void theFirstEventArrivesBeforeTheSecondIsSent() throws Exception {
        CountDownLatch firstArrived = new CountDownLatch(1);
        Services.ORCHESTRATOR.answer("/api/cases/YJS2/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream;charset=UTF-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            event(out, 4);
            if (await(firstArrived)) {
                event(out, 5);
            }
        });
        try (BufferedReader lines = open("/api/cases/YJS2/events")) {
            assertThat(nextId(lines)).isEqualTo("id: 4");
            firstArrived.countDown();
            assertThat(nextId(lines)).isEqualTo("id: 5");
            assertThat(lines.readLine()).isEqualTo("data: {}");
        }
        assertThat(Services.ORCHESTRATOR.only("/api/cases/YJS2/events").header("Last-Event-ID"))
                .containsExactly("3");
    }

    @Test
    void aStreamMayBeSilentForLongerThanAnAnswerMay() throws Exception {
        CompletableFuture<Boolean> waited = new CompletableFuture<>();
        Services.ORCHESTRATOR.answer("/api/cases/YJS3/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            event(out, 1);
            // the answer's limit is one second in these tests
            waited.complete(await(new CountDownLatch(1), 1500));
            event(out, 2);
        });
        try (BufferedReader lines = open("/api/cases/YJS3/events")) {
            assertThat(nextId(lines)).isEqualTo("id: 1");
            assertThat(nextId(lines)).isEqualTo("id: 2");
        }
        assertThat(waited).isCompletedWithValue(false);
    }

    @Test
    void theServiceNoticesAClosedPageAtItsNextEvents() throws Exception {
        CompletableFuture<Integer> noticedAt = new CompletableFuture<>();
        Services.ORCHESTRATOR.answer("/api/cases/YJS4/events", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            int sent = 0;
            try {
                while (sent < 200 && !await(new CountDownLatch(1), 20)) {
                    event(exchange.getResponseBody(), ++sent);
                }
                noticedAt.completeExceptionally(new AssertionError("never noticed"));
            } catch (IOException closed) {
                noticedAt.complete(sent);
            }
        });
        try (Socket page = new Socket("localhost", port)) {
            page.getOutputStream()
                    .write("GET /api/cases/YJS4/events HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(page.getInputStream().read()).isPositive();
        }
        assertThat(noticedAt.get(10, TimeUnit.SECONDS)).isLessThan(200);
    }

    @Test
    void aStreamThatIsRefusedIsAnOrdinaryAnswer() throws Exception {
        Services.ORCHESTRATOR.answer(
                "/api/cases/YJS5/events",
                exchange -> Upstream.send(exchange, 404, "application/problem+json", "{\"title\":\"没有此办件\"}"));
        HttpResponse<String> answer = new Caller(port).get("/api/cases/YJS5/events", "Accept", "text/event-stream");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo("{\"title\":\"没有此办件\"}");
        HttpResponse<String> down =
                new Caller(port).get("/api/departments/social-security/events", "Accept", "text/event-stream");
        assertThat(down.statusCode()).isEqualTo(503);
    }

    private BufferedReader open(String path) throws Exception {
        HttpResponse<java.io.InputStream> answer = HttpClient.newHttpClient()
                .send(
                        new Caller(port)
                                .request(path)
                                .header("Accept", "text/event-stream")
                                .header("Last-Event-ID", "3")
                                .build(),
                        BodyHandlers.ofInputStream());
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }

    private static String nextId(BufferedReader lines) throws IOException {
        String line = lines.readLine();
        while (line != null && !line.startsWith("id:")) {
            line = lines.readLine();
        }
        return line;
    }

    private static void event(OutputStream out, int id) throws IOException {
        out.write(("id: " + id + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static boolean await(CountDownLatch latch) {
        return await(latch, 20_000);
    }

    private static boolean await(CountDownLatch latch, long millis) {
        try {
            return latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
