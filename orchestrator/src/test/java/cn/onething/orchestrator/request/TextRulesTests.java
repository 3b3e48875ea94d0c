package cn.onething.orchestrator.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class TextRulesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"a":"\\u0000"}            | /a
            {"a":{"b":["x","\\ud83d"]}} | /a/b/1
            {"a/b":{"~":"\\udc00"}}     | /a~1b/~0
            {"a":{"\\u0007":1}}         | /a
            {"a":"\\u0085"}            | /a
            """)
    void findsWhatIsNoText(String json, String pointer) {
        assertThat(TextRules.firstUnreadable(JsonMapper.shared().readTree(json)))
                .isEqualTo(pointer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"一\\n二\\t\\ud83d\\ude00\"}", "{\"a\":[1,null,true,{\"b\":1.5}]}", "[]", "\"x\""})
    void leavesTextAlone(String json) {
        assertThat(TextRules.firstUnreadable(JsonMapper.shared().readTree(json)))
                .isNull();
    }
}
