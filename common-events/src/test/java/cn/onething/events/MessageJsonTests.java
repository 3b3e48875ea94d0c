package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageJsonTests {
    private static final String ITEM = "\"item\":{\"caseNumber\":\"C\",\"item\":\"i\",\"attempt\":1}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `not json at all`                                                             | not-json
            ``                                                                            | not-json
            null                                                                          | not-json
            []                                                                            | not-json
            {"item":{"caseNumber":"C","item":"i","attempt":1},"sequence":1                | not-json
            {$,"sequence":1,"at":"2026-11-22T00:00:00Z"} {}                               | not-json
            {$,"sequence":1,"sequence":2,"at":"2026-11-22T00:00:00Z"}                     | not-json
            {$,"sequence":1}                                                              | missing-field
            {"sequence":1,"at":"2026-11-22T00:00:00Z"}                                    | missing-field
            {$,"at":"2026-11-22T00:00:00Z"}                                               | wrong-field
            {$,"sequence":"one","at":"2026-11-22T00:00:00Z"}                              | wrong-field
            {$,"sequence":1,"at":"yesterday"}                                             | wrong-field
            {"item":{"item":"i","attempt":1},"sequence":1,"at":"2026-11-22T00:00:00Z"}    | wrong-field
            {"item":{"caseNumber":"C","item":"i","attempt":0},"sequence":1,"at":"2026-11-22T00:00:00Z"} | wrong-field
            """)
    void saysWhatIsWrongWithARecord(String json, String code) {
        assertThat(refusalOf(json.replace("$", ITEM), ItemEvent.Accepted.class).code())
                .isEqualTo(code);
    }

    @Test
    void namesTheFieldAndNeverRepeatsItsValue() {
        UnreadableMessage refusal =
                refusalOf("{" + ITEM + ",\"sequence\":1,\"at\":\"999900199001010014\"}", ItemEvent.Accepted.class);
        assertThat(refusal).hasMessage("/at is missing or of another type").hasNoCause();
        assertThat(refusalOf("{999900199001010014:1}", ItemEvent.Accepted.class))
                .hasMessageStartingWith("not JSON at line 1")
                .hasMessageNotContaining("9999001");
    }

    @Test
    void aFieldMissingInsideARecordOrAListIsNamedByItsPointer() {
        assertThat(refusalOf("{\"inner\":{},\"list\":[]}", Outer.class)).hasMessage("/inner/name is missing");
        assertThat(refusalOf("{\"inner\":{\"name\":\"a\"},\"list\":[{\"name\":\"b\"},{}]}", Outer.class))
                .hasMessage("/list/1/name is missing");
        assertThat(refusalOf("{\"inner\":{\"name\":\"a\"},\"list\":[null]}", Outer.class))
                .hasMessage("/list/0 is missing");
    }

    @Test
    void whatIsNullableMayBeMissingAndIsNotWritten() {
        Outer read = MessageJson.read(bytes("{\"inner\":{\"name\":\"a\"},\"list\":[],\"new\":{}}"), Outer.class);
        assertThat(read).isEqualTo(new Outer(new Inner("a", null), List.of(), null));
        assertThat(new String(MessageJson.write(read), StandardCharsets.UTF_8))
                .isEqualTo("{\"inner\":{\"name\":\"a\"},\"list\":[]}");
    }

    @Test
    void aFormIsReadByTheSameRules() {
        var form = MessageJson.mapper().createObjectNode().put("remark", "x");
        UnreadableMessage refusal =
                catchThrowableOfType(UnreadableMessage.class, () -> MessageJson.read(form, Inner.class));
        assertThat(refusal.code()).isEqualTo("missing-field");
        assertThat(MessageJson.read(form.put("name", "a"), Inner.class)).isEqualTo(new Inner("a", "x"));
    }

    private record Inner(String name, @Nullable String remark) {}

    private record Outer(
            Inner inner, List<Inner> list, @Nullable Inner more) {}

    private static UnreadableMessage refusalOf(String json, Class<?> type) {
        return catchThrowableOfType(UnreadableMessage.class, () -> MessageJson.read(bytes(json), type));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
