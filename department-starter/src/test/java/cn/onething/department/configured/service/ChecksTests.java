package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.Ruling;
import cn.onething.events.MessageJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every check as a file writes it, met and not met. The day of the decision is 2026-03-02. */
class ChecksTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String RECORD =
            "{'title': '云溪一号', 'length': 12.50, 'insured': '2026-06-30', 'state': 'afloat'}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "field: title, equals: 云溪一号       | field: title, equals: 云溪二号",
                "field: length, equals: 12.5          | field: length, equals: 12.51",
                "field: title, equals: { form: wish } | field: state, equals: ashore",
                "field: state, one-of: [ ashore, afloat ] | field: state, one-of: [ ashore ]",
                "field: title, present: true          | field: paper, present: true",
                "field: paper, present: false         | field: title, present: false",
                "field: length, at-least: 12.5        | field: length, at-least: 13",
                "field: length, at-most: 12.5         | field: length, at-most: 12",
                "field: length, more-than: 12         | field: length, more-than: 12.5",
                "field: length, less-than: { form: berth } | field: length, less-than: 12.5",
                "field: insured, after: today         | field: insured, before: today",
                "field: insured, after: 2026-06-29    | field: insured, after: 2026-06-30",
                "field: insured, before: 2026-07-01   | field: insured, before: 2026-06-30",
                "field: insured, before: { form: until } | field: insured, after: { form: until }",
                "form: berth, at-most: 15             | form: berth, less-than: 15",
                "form: agreed, equals: true           | form: agreed, equals: false",
                "form: crew, at-least: 2              | form: crew, more-than: 2",
                "form: ports, one-of: [ north, south ] | form: ports, one-of: [ north ]",
                "field: length, more-than: { count: crew } | field: length, at-most: { count: ports }"
            })
    void meetsTheFirstAndNotTheSecond(String met, String notMet) {
        assertThat(ruling(met)).isInstanceOf(Ruling.Allowed.class);
        assertThat(ruling(notMet))
                .isInstanceOfSatisfying(
                        Ruling.Denied.class,
                        denied -> assertThat(denied.reason().code()).isEqualTo("no"));
    }

    @Test
    void aFieldWithoutAValueMeetsNoComparison() {
        assertThat(ruling("field: paper, equals: x")).isInstanceOf(Ruling.Denied.class);
        assertThat(ruling("field: paper, one-of: [ x ]")).isInstanceOf(Ruling.Denied.class);
    }

    @Test
    void looksAtAFormThatLeavesAnOptionalFieldOut() {
        assertThat(ruling("form: note, present: false")).isInstanceOf(Ruling.Allowed.class);
        assertThat(ruling("form: note, present: true")).isInstanceOf(Ruling.Denied.class);
    }

    private static Ruling<RegisterRecord> ruling(String check) {
        String form = """
                    form:
                      boat:   { type: key }
                      wish:   { type: text }
                      berth:  { type: number }
                      until:  { type: date }
                      agreed: { type: flag }
                      note:   { type: text, optional: true }
                      crew:   { type: list }
                      ports:  { type: texts }
                """.indent(0).stripTrailing();
        String text = AnyFile.TEXT
                .replace("    form:\n      boat:  { type: key }\n      title: { type: text, optional: true }", form)
                .replace("title: { form: title } }\n    undo: REVERT", "title: { form: wish } }\n    undo: REVERT")
                .replace(
                        "refuse: { code: unknown-boat, zh: 未登记, en: Not registered }",
                        "refuse: { code: unknown-boat, zh: 未登记, en: Not registered }\n      - { " + check
                                + ", refuse: { code: no, zh: 否, en: No } }");
        ItemDefinition item = AnyFile.department(text).items().getLast();
        Map<String, JsonNode> fields = new HashMap<>();
        json(RECORD).propertyStream().forEach(each -> fields.put(each.getKey(), each.getValue()));
        ObjectNode filled = json("""
                        {'boat': 'B001', 'wish': '云溪一号', 'berth': 15, 'until': '2026-12-31', 'agreed': true,
                         'crew': [{'name': '甲'}, {'name': '乙'}], 'ports': ['north', 'south']}
                        """);
        return ItemRules.on(
                item,
                Situation.at(
                        AT,
                        new RegisterRecord("boats/B001", true, fields),
                        (FilledForm.Read) FilledForm.read(item, filled),
                        RegisterRecord::absent),
                null);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) MessageJson.mapper().readTree(text.replace('\'', '"'));
    }
}
