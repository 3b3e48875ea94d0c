package cn.onething.cli;

import cn.onething.cli.terminal.Terminal;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers the operations of the command line with what a test has prepared, and runs commands against itself. */
public final class FakeOrchestrator implements AutoCloseable {
    /** Path and body of each request. */
    public final List<String> asked = new CopyOnWriteArrayList<>();

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";

    public FakeOrchestrator() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    public void answers(int withStatus, String body) {
        status = withStatus;
        answer = body;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestURI() + "\n" + body);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        String type = status == 200 ? "application/json" : "application/problem+json";
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** @return the exit code */
    public int run(List<String> arguments) {
        // the orchestrator's port is the one after the gateway's
        URI gateway = URI.create("http://localhost:" + (server.getAddress().getPort() - 1));
        Settings settings = new Settings(Path.of("."), Path.of("."), 8080, "127.0.0.1", Optional.of(gateway));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                200,
                false);
        return OneThing.commandLine(new Session(settings, terminal)).execute(arguments.toArray(String[]::new));
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
