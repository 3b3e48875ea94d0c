package cn.onething.benchmarks;

import cn.onething.events.CaseChanged;
import cn.onething.events.MessageJson;
import cn.onething.events.Topics;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The public face of a suite, so that the load generator can be tried without one: takes cases in and completes them. */
final class SmallSuite implements AutoCloseable {
    final AtomicInteger batches = new AtomicInteger();
    final AtomicInteger singles = new AtomicInteger();
    final AtomicInteger greatestBatch = new AtomicInteger();
    volatile String finalStatus = "COMPLETED";
    volatile boolean refuseOneLine;

    private final AtomicInteger cases = new AtomicInteger();
    private final Map<String, Boolean> keys = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final KafkaProducer<String, byte[]> changes;

    SmallSuite(String bootstrapServers) throws IOException {
        changes = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
        server.createContext("/api/cases", this::single);
        server.createContext("/api/cases/batch", this::batch);
        server.setExecutor(threads);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void single(HttpExchange exchange) throws IOException {
        singles.incrementAndGet();
        body(exchange);
        String number = newCase();
        answer(exchange, 202, "{\"caseNumber\":\"" + number + "\",\"status\":\"IN_PROGRESS\"}");
    }

    private void batch(HttpExchange exchange) throws IOException {
        batches.incrementAndGet();
        List<String> lines = body(exchange).lines().toList();
        greatestBatch.accumulateAndGet(lines.size(), Math::max);
        StringBuilder answers = new StringBuilder();
        for (int line = 1; line <= lines.size(); line++) {
            boolean refused = refuseOneLine && line == 2;
            answers.append(
                    refused
                            ? "{\"line\":2,\"status\":422,\"problem\":{\"title\":\"wrong\"}}\n"
                            : "{\"line\":%d,\"status\":202,\"caseNumber\":\"%s\"}\n".formatted(line, newCase()));
        }
        answer(exchange, 200, answers.toString());
    }

    private String body(HttpExchange exchange) throws IOException {
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        if (key == null || keys.put(key, true) != null) {
            throw new IOException("an Idempotency-Key is missing or was used before");
        }
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private String newCase() {
        String number = "YJS" + cases.incrementAndGet() + "-" + UUID.randomUUID();
        publish(number, 1, "IN_PROGRESS");
        publish(number, 2, finalStatus);
        return number;
    }

    private void publish(String number, int revision, String status) {
        var change = new CaseChanged(number, "five", revision, Instant.now(), status, List.of());
        changes.send(new ProducerRecord<>(Topics.CASES, number, MessageJson.write(change)));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        changes.close();
    }
}
