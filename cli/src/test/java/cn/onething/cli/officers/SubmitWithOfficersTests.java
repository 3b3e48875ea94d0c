package cn.onething.cli.officers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.OneThing;
import cn.onething.cli.Session;
import cn.onething.cli.Settings;
import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The command as a user runs it; the case ends when its only item is granted. */
class SubmitWithOfficersTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private FakeSuite suite;

    @BeforeEach
    void serve() throws IOException {
        suite = new FakeSuite();
    }

    @AfterEach
    void stop() {
        suite.close();
    }

    @Test
    void aCaseThatNeedsOfficersEndsWithoutAnybodyAtTheTerminal() throws IOException {
        suite.task("housing", "card", "RECEIVED", "");

        assertThat(run("submit", application(), "--officers", "auto", "--json")).isZero();

        assertThat(suite.acts).containsExactly("card accept", "card grant");
        assertThat(JsonMapper.shared().readTree(out.toByteArray()).get("status").asString())
                .isEqualTo("COMPLETED");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("受理 accepted", "准予 granted");
    }

    @Test
    void anotherScriptThanAutoIsWrongUsage() throws IOException {
        assertThat(run("submit", application(), "--officers", "lenient")).isEqualTo(2);
    }

    private String application() throws IOException {
        return Files.writeString(folder.resolve("application.json"), "{\"bundle\":\"b\",\"form\":{}}")
                .toString();
    }

    private int run(String... arguments) {
        Settings settings = Settings.of(
                Map.of(
                        "ONETHING_HOME",
                        folder.toString(),
                        "ONETHING_GATEWAY",
                        suite.address().toString(),
                        "ONETHING_OFFICERS_KEY",
                        FakeSuite.KEY),
                Path.of("."));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                false);
        return OneThing.commandLine(new Session(settings, terminal)).execute(arguments);
    }
}
