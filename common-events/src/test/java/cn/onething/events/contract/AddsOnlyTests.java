package cn.onething.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class AddsOnlyTests {
    private ObjectNode before;

    @BeforeEach
    void takeARealSchema() {
        before = Schemas.of("cn.onething.case.changed.v1");
    }

    @Test
    void aNewOptionalFieldIsFineAtAnyDepth() {
        assertThat(AddsOnly.breaches(before, changed(after -> {
                    properties(after).putObject("note").put("type", "string");
                    properties(item(after)).putObject("note").put("type", "string");
                })))
                .isEmpty();
        assertThat(AddsOnly.breaches(before, before)).isEmpty();
    }

    @Test
    void aRemovedFieldIsNot() {
        assertThat(AddsOnly.breaches(before, changed(after -> properties(after).remove("status"))))
                .containsExactly("/status: removed");
        assertThat(AddsOnly.breaches(
                        before, changed(after -> properties(item(after)).remove("reason"))))
                .containsExactly("/items/*/reason: removed");
    }

    @Test
    void aFieldThatBecomesRequiredIsNotWhetherOldOrNew() {
        assertThat(AddsOnly.breaches(
                        before, changed(after -> required(item(after)).add("dueAt"))))
                .containsExactly("/items/*/dueAt: newly required");
        assertThat(AddsOnly.breaches(before, changed(after -> {
                    properties(after).putObject("note").put("type", "string");
                    required(after).add("note");
                })))
                .containsExactly("/note: newly required");
    }

    @Test
    void aFieldThatNeedNotBeThereAnyMoreIsNot() {
        assertThat(AddsOnly.breaches(before, changed(after -> required(after).remove(0))))
                .containsExactly("/caseNumber: no longer required");
    }

    @Test
    void anotherTypeOrFormatIsNot() {
        assertThat(AddsOnly.breaches(
                        before,
                        changed(after -> ((ObjectNode) properties(after).get("revision")).put("type", "string"))))
                .containsExactly("/revision: type was \"integer\" and is now \"string\"");
        assertThat(AddsOnly.breaches(
                        before, changed(after -> ((ObjectNode) properties(after).get("at")).remove("format"))))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("/at: format was \"date-time\"");
    }

    @Test
    void otherWordsAreFine() {
        assertThat(AddsOnly.breaches(before, changed(after -> after.put("description", "other"))))
                .isEmpty();
    }

    private ObjectNode changed(Consumer<ObjectNode> change) {
        ObjectNode after = before.deepCopy();
        change.accept(after);
        return after;
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }

    private static ObjectNode item(ObjectNode schema) {
        return (ObjectNode) properties(schema).get("items").get("items");
    }
}
