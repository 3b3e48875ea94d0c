package cn.onething.cli.calendar;

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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class PublishCommandTests {
    private static final String NOTICE = """
            year: 2027
            source: invented
            holidays:
              元旦: { en: New Year, days: [ 2027-01-01, 2027-01-04 ] }
            """;
    private static final String MOVED = """
            {"caseNumber":"YJS1","item":"food-permit","limit":"PROMISED","before":"2027-01-06T09:30:00Z",\
            "after":"2027-01-07T09:30:00Z"}
            """;
    private static final String WHOLE = """
            {"ok":true,"year":2027,"region":"","dryRun":%s,"stored":true,"looked":9,"cases":1,"limits":1}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> asked = new ArrayList<>();
    private String answer = MOVED + WHOLE.formatted(false);
    private HttpServer orchestrator;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        orchestrator = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        orchestrator.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + "\n"
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
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
    void theOrchestratorGetsTheFileAndPeopleSeeWhatMoved() throws IOException {
        assertThat(publish(NOTICE)).isZero();

        assertThat(asked).containsExactly("/operations/calendars?dryRun=false\n" + NOTICE);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("YJS1", "food-permit", "承诺办结 promised", "2027-01-06 周三 Wed", "2027-01-07 周四 Thu")
                .contains("2027 年放假安排已公布：查看 9 件，1 件的 1 个期限已移动。");
    }

    @Test
    void programsGetTheWholeAnswer() throws IOException {
        answer = MOVED + WHOLE.formatted(true);

        assertThat(publish(NOTICE, "--dry-run", "--json")).isZero();

        assertThat(asked.getFirst()).startsWith("/operations/calendars?dryRun=true");
        assertThat(JsonMapper.shared()
                        .readTree(out.toByteArray())
                        .at("/moved/0/after")
                        .asString())
                .isEqualTo("2027-01-07T09:30:00Z");
    }

    @Test
    void aBrokenFileIsNotSentAndItsLineIsNamed() throws IOException {
        assertThat(publish(NOTICE + "workdays: [ 2027-01-05 ]\n")).isEqualTo(2);

        assertThat(asked).isEmpty();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("2027.yaml:5", "not-a-weekend");
    }

    @Test
    void anAnswerThatStopsIsAFailure() throws IOException {
        answer = MOVED;

        assertThat(publish(NOTICE)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("Run it again");
    }

    private int publish(String notice, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.yaml"), notice);
        List<String> arguments = new ArrayList<>(List.of("calendar", "publish", file.toString()));
        arguments.addAll(List.of(options));
        // the orchestrator's port is the one after the gateway's
        URI gateway =
                URI.create("http://localhost:" + (orchestrator.getAddress().getPort() - 1));
        Settings settings = new Settings(Path.of("."), Path.of("."), 8080, "127.0.0.1", Optional.of(gateway));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                200,
                false);
        return OneThing.commandLine(new Session(settings, terminal)).execute(arguments.toArray(String[]::new));
    }
}
