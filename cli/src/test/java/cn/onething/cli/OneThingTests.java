package cn.onething.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneThingTests {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path home;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "submit",
                "case",
                "catalogue",
                "catalogue explain",
                "calendar",
                "up --fast",
                "bench --cases x"
            })
    void wrongUsageEndsWithTwo(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("onething");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case YJS/../1",
                "lookup 999900",
                "lookup 91999900MA00TE5T22 --register seals",
                "submit no-such-file.json",
                "catalogue explain no-such-bundle",
                "logs no-such-service",
                "verify gateway",
                "bench --bundle no-such-bundle",
                "catalogue explain five --region 12"
            })
    void inputThatNobodyCanAcceptEndsWithTwo(String arguments) {
        assertThat(run(arguments)).isEqualTo(2);
    }

    @Test
    void aSuiteThatDoesNotAnswerEndsWithOneAndSaysWhatToDo() {
        assertThat(run("case YJS99990010120261122000000011")).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("onething up");
    }

    @Test
    void helpNamesEveryCommandInBothLanguages() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("demo", "up", "down", "status", "logs", "submit", "case", "watch", "lookup", "catalogue")
                .contains("calendar", "verify", "bench", "退出码 Exit codes", "File a case");
    }

    @Test
    void statusOfNothingListsKafkaAndPostgresqlToo() {
        assertThat(run("status --json")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"ready\" : false", "\"name\" : \"kafka\"", "\"name\" : \"postgresql\"", "\"pid\" : null");
    }

    private int run(String arguments) {
        Settings settings =
                Settings.of(Map.of("ONETHING_HOME", home.toString(), "ONETHING_PORT_BASE", "47100"), Path.of("."));
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                100,
                false);
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        return OneThing.commandLine(new Session(settings, terminal)).execute(words);
    }
}
