package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.api.CaseView;
import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CaseOutputTests {
    private static final CaseView CASE = new CaseView(
            "YJS1",
            "enterprise-relocation",
            "COMPENSATED",
            9,
            List.of(
                    new CaseView.Item(
                            "address-change",
                            new CaseView.Name("变更登记", "Change of address"),
                            "market-supervision",
                            "REFUSED",
                            new CaseView.Why("address-not-allowed", "该地址不得用作住所", "not allowed as an address"),
                            Instant.parse("2026-11-23T09:00:00Z"),
                            "none"),
                    new CaseView.Item("tax-move", null, "tax", "NOT_STARTED", null, null, "none")));

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    void theJsonShapeIsTheDocumentedOne() {
        CaseOutput.print(terminal(), CASE, true);

        assertThat(JsonMapper.shared().readTree(out.toByteArray()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"caseNumber":"YJS1","bundle":"enterprise-relocation","status":"COMPENSATED","items":[
                  {"item":"address-change","department":"market-supervision","status":"REFUSED",
                   "reason":{"code":"address-not-allowed","zh":"该地址不得用作住所","en":"not allowed as an address"},
                   "dueAt":"2026-11-23T09:00:00Z","actor":"none"},
                  {"item":"tax-move","department":"tax","status":"NOT_STARTED","reason":null,"dueAt":null,
                   "actor":"none"}]}"""));
    }

    @Test
    void peopleSeeChineseFirstThenEnglishAndTheDueTimeInChina() {
        CaseOutput.print(terminal(), CASE, false);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("已撤销 compensated", "变更登记", "Change of address", "该地址不得用作住所", "2026-11-23 17:00")
                .doesNotContain("\u001B");
    }

    private Terminal terminal() {
        return new Terminal(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, false, 200, false);
    }
}
