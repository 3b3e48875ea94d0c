package cn.onething.cli.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.FakeOrchestrator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private FakeOrchestrator orchestrator;

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() throws IOException {
        orchestrator = new FakeOrchestrator();
        orchestrator.answers(200, MOVED + WHOLE.formatted(false));
    }

    @AfterEach
    void stop() {
        orchestrator.close();
    }

    @Test
    void theOrchestratorGetsTheFileAndPeopleSeeWhatMoved() throws IOException {
        assertThat(publish(NOTICE)).isZero();

        assertThat(orchestrator.asked).containsExactly("/operations/calendars?dryRun=false\n" + NOTICE);
        assertThat(orchestrator.out())
                .contains("YJS1", "food-permit", "承诺办结 promised", "2027-01-06 周三 Wed", "2027-01-07 周四 Thu")
                .contains("2027 年放假安排已公布：查看 9 件，1 件的 1 个期限已移动。");
    }

    @Test
    void programsGetTheWholeAnswer() throws IOException {
        orchestrator.answers(200, MOVED + WHOLE.formatted(true));

        assertThat(publish(NOTICE, "--dry-run", "--json")).isZero();

        assertThat(orchestrator.asked.getFirst()).startsWith("/operations/calendars?dryRun=true");
        assertThat(JsonMapper.shared()
                        .readTree(orchestrator.out())
                        .at("/moved/0/after")
                        .asString())
                .isEqualTo("2027-01-07T09:30:00Z");
    }

    @Test
    void aBrokenFileIsNotSentAndItsLineIsNamed() throws IOException {
        assertThat(publish(NOTICE + "workdays: [ 2027-01-05 ]\n")).isEqualTo(2);

        assertThat(orchestrator.asked).isEmpty();
        assertThat(orchestrator.out()).contains("2027.yaml:5", "not-a-weekend");
    }

    @Test
    void anAnswerThatStopsIsAFailure() throws IOException {
        orchestrator.answers(200, MOVED);

        assertThat(publish(NOTICE)).isEqualTo(1);
        assertThat(orchestrator.err()).contains("Run it again");
    }

    private int publish(String notice, String... options) throws IOException {
        Path file = Files.writeString(folder.resolve("2027.yaml"), notice);
        List<String> arguments = new ArrayList<>(List.of("calendar", "publish", file.toString()));
        arguments.addAll(List.of(options));
        return orchestrator.run(arguments);
    }
}
