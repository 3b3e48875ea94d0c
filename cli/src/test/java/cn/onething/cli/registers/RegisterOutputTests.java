package cn.onething.cli.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RegisterOutputTests {
    private static final JsonNode ANSWER = JsonMapper.shared().readTree("""
            {"department":"tax","creditCode":"X",
             "current":{"legalRepresentative":{"name":"王演示"},"address":"示范路1号","caseNumber":"YJS9"},
             "history":[
               {"entry":1,"caseNumber":null,"item":null,"kind":"initial","at":"2026-01-01T00:00:00Z","before":null,
                "after":{"legalRepresentative":{"name":"李示例"},"address":"示范路1号"}},
               {"entry":2,"caseNumber":"YJS9","item":"tax-change","kind":"change","at":"2026-11-22T08:00:00Z",
                "before":{"legalRepresentative":{"name":"李示例"},"address":"示范路1号"},
                "after":{"legalRepresentative":{"name":"王演示"},"address":"示范路1号"}}]}""");

    private static final RegisterView VIEW = RegisterView.of("tax", Optional.of(ANSWER));

    @Test
    void fieldsAreCalledWhatTheDepartmentCallsThem() {
        RegisterView view =
                RegisterView.of("agriculture", Optional.of(JsonMapper.shared().readTree("""
                {"current":{"key":"X","licenceNumber":"NJ1","caseNumber":null},"history":[],
                 "names":{"key":{"zh":"统一社会信用代码","en":"Credit code"},"licenceNumber":{"zh":"许可证号","en":"Licence"}}}""")));

        assertThat(RegisterOutput.current(List.of(view)).lines(200, (_, text) -> text))
                .anyMatch(line -> line.contains("统一社会信用代码 key"))
                .anyMatch(line -> line.contains("许可证号 licenceNumber"))
                .noneMatch(line -> line.contains("执照编号"));
        assertThat(JsonMapper.shared().writeValueAsString(view)).doesNotContain("names");
    }

    @Test
    void departmentsStandSideBySideAndTheCauseStandsLast() {
        List<String> lines = RegisterOutput.current(List.of(
                        RegisterView.of("tax", Optional.of(ANSWER)),
                        RegisterView.of("social-security", Optional.empty())))
                .lines(200, (_, text) -> text);

        assertThat(lines.getFirst()).contains("税务局 tax", "人社局 social-security");
        assertThat(lines.get(2)).contains("法定代表人", "王演示", "无记录 no record");
        assertThat(lines.getLast()).contains("由此办件 caused by", "YJS9");
    }

    @Test
    void theHistoryShowsOnlyWhatAnEntryChanged() {
        assertThat(RegisterOutput.change(VIEW, ANSWER.path("history").get(0))).isEmpty();
        assertThat(RegisterOutput.change(VIEW, ANSWER.path("history").get(1)))
                .contains("李示例 → 王演示")
                .doesNotContain("示范路");
    }
}
