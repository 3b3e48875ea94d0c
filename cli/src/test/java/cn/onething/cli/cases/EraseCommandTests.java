package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.OneThing;
import cn.onething.cli.Session;
import cn.onething.cli.Settings;
import cn.onething.cli.terminal.Terminal;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EraseCommandTests {
    private static final String OWED = """
            {"type":"https://onething.cn/problems/still-owed","title":"t","status":409,"detail":"d","zh":"z","en":"e",
             "correlationId":"c","errors":[{"pointer":"/caseNumber","code":"case-open","zh":"办件 YJS2 尚未办结","en":"YJS2 has not ended"}]}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{\"cases\":[\"YJS1\",\"YJS2\"],\"erased\":true,\"dryRun\":false}";
    private HttpServer orchestrator;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        orchestrator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orchestrator.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", status == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        orchestrator.start();
    }

    @AfterEach
    void stop() {
        orchestrator.stop(0);
    }

    @Test
    void thePersonsCasesAreListed() {
        assertThat(erase()).isZero();

        assertThat(asked)
                .singleElement()
                .asString()
                .startsWith("/operations/erasures?dryRun=false ")
                .contains("\"caseNumber\":\"YJS1\"", "\"by\":\"jy-001\"", "\"why\":\"2026-17\"");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("YJS1\nYJS2\n以上 2 件的资料已销毁");
    }

    @Test
    void aDryRunSaysSo() {
        answer = "{\"cases\":[\"YJS1\"],\"erased\":false,\"dryRun\":true}";

        assertThat(erase("--dry-run")).isZero();

        assertThat(asked.getFirst()).contains("dryRun=true");
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("可以销毁");
    }

    @Test
    void whatIsStillOwedIsNamed() {
        status = 409;
        answer = OWED;

        assertThat(erase()).isEqualTo(2);

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("办件 YJS2 尚未办结", "YJS2 has not ended");
    }

    private int erase(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("case", "erase", "YJS1", "--by", "jy-001", "--why", "2026-17"));
        arguments.addAll(List.of(options));
        // the orchestrator's port is the one after the gateway's
        URI gateway =
                URI.create("http://localhost:" + (orchestrator.getAddress().getPort() - 1));
        Settings settings = new Settings(folder, folder, 8080, "127.0.0.1", Optional.of(gateway));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                200,
                false);
        return OneThing.commandLine(new Session(settings, terminal)).execute(arguments.toArray(String[]::new));
    }
}
