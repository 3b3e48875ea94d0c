package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.FakeOrchestrator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EraseCommandTests {
    private static final String ERASED = "{\"cases\":[\"YJS1\",\"YJS2\"],\"erased\":true,\"dryRun\":false}";
    private static final String OWED = """
            {"type":"https://onething.cn/problems/still-owed","title":"t","status":409,"detail":"d","zh":"z","en":"e",
             "correlationId":"c","errors":[{"pointer":"/caseNumber","code":"case-open","zh":"办件 YJS2 尚未办结","en":"YJS2 has not ended"}]}
            """;

    private FakeOrchestrator orchestrator;

    @BeforeEach
    void listen() throws IOException {
        orchestrator = new FakeOrchestrator();
        orchestrator.answers(200, ERASED);
    }

    @AfterEach
    void stop() {
        orchestrator.close();
    }

    @Test
    void thePersonsCasesAreListed() {
        assertThat(erase()).isZero();

        assertThat(orchestrator.asked)
                .singleElement()
                .asString()
                .startsWith("/operations/erasures?dryRun=false\n")
                .contains("\"caseNumber\":\"YJS1\"", "\"by\":\"jy-001\"", "\"why\":\"2026-17\"");
        assertThat(orchestrator.out()).contains("YJS1\nYJS2\n以上 2 件的资料已销毁");
    }

    @Test
    void aDryRunSaysSo() {
        orchestrator.answers(200, "{\"cases\":[\"YJS1\"],\"erased\":false,\"dryRun\":true}");

        assertThat(erase("--dry-run")).isZero();

        assertThat(orchestrator.asked.getFirst()).contains("dryRun=true");
        assertThat(orchestrator.out()).contains("可以销毁");
    }

    @Test
    void whatIsStillOwedIsNamed() {
        orchestrator.answers(409, OWED);

        assertThat(erase()).isEqualTo(2);

        assertThat(orchestrator.err()).contains("办件 YJS2 尚未办结", "YJS2 has not ended");
    }

    private int erase(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("case", "erase", "YJS1", "--by", "jy-001", "--why", "2026-17"));
        arguments.addAll(List.of(options));
        return orchestrator.run(arguments);
    }
}
