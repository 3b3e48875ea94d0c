package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MigrateOutputTests {
    private static final JsonNode MIGRATED = json("""
            {"caseNumber":"YJS1","from":1,"to":2,"outcome":"MIGRATED","added":["f"],"gone":[],"started":["f"],
             "obstacles":[]}
            """);
    private static final JsonNode REFUSED = json("""
            {"caseNumber":"YJS2","from":1,"to":2,"outcome":"REFUSED","added":[],"gone":[],"started":[],
             "obstacles":[{"item":"d","code":"started-item-gone","zh":"已启动，新版本中没有此事项",
                           "en":"has begun and is not in the new version"}]}
            """);
    private static final JsonNode WHOLE = json("""
            {"ok":true,"bundle":"five","to":2,"dryRun":false,"migrated":1,"possible":0,"unchanged":0,"refused":1}
            """);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void peopleSeeWhatChangesAndWhyCasesStay() {
        print(false);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("YJS1", "1 → 2", "已转 migrated", "新增 added: f", "启动 started: f")
                .contains("不能 refused", "d: 已启动，新版本中没有此事项 has begun and is not in the new version")
                .contains("Migrated 1, possible 0, unchanged 0, refused 1.");
    }

    @Test
    void programsGetEveryCase() {
        print(true);

        JsonNode printed = JsonMapper.shared().readTree(out.toByteArray());
        assertThat(printed.path("refused").asInt()).isEqualTo(1);
        assertThat(printed.path("cases").get(0)).isEqualTo(MIGRATED);
        assertThat(printed.path("cases").get(1)).isEqualTo(REFUSED);
    }

    private void print(boolean asJson) {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new MigrateOutput(new Terminal(stream, stream, false, 200, false))
                .print(List.of(MIGRATED, REFUSED), WHOLE, asJson);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
