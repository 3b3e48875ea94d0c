package cn.onething.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A real HTTP server in the place of one service. Notes what reaches it; answers with its own name unless told. */
final class Upstream {
    /** What reached the service, body read to its end. */
    record Seen(String method, String uri, Map<String, List<String>> headers, int bodyBytes, int callerPort) {
        List<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        }
    }

    final String name;
    final ConcurrentLinkedQueue<Seen> seen = new ConcurrentLinkedQueue<>();
    private final Set<String> begun = ConcurrentHashMap.newKeySet();
    private final Map<String, HttpHandler> answers = new ConcurrentHashMap<>();
    private final HttpServer server;

    Upstream(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    void answer(String path, HttpHandler handler) {
        answers.put(path, handler);
    }

    /** Whether a request for the path began to arrive, even if its body never ended. */
    boolean wasReachedAt(String path) {
        return begun.contains(path);
    }

    Seen only(String uri) {
        List<Seen> found = seen.stream().filter(one -> one.uri().equals(uri)).toList();
        if (found.size() != 1) {
            throw new AssertionError(name + " saw " + found.size() + " requests for " + uri + ": " + seen);
        }
        return found.getFirst();
    }

    void stop() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        begun.add(path);
        int bytes = exchange.getRequestBody().readAllBytes().length;
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders().forEach((key, values) -> headers.put(key.toLowerCase(Locale.ROOT), values));
        seen.add(new Seen(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                headers,
                bytes,
                exchange.getRemoteAddress().getPort()));
        answers.getOrDefault(path, plain -> send(plain, 200, "text/plain", name))
                .handle(exchange);
        exchange.close();
    }

    static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
