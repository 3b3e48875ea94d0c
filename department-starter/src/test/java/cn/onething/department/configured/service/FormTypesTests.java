package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Every shape that a field of a bundle has can be declared: the field of the catalogue, and what a department reads. */
class FormTypesTests {
    private static final String FIELDS = "      title: { type: text, optional: true }";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "vehicles | [{'vin': 'LZZ1', 'terminalNumber': 'T1'}] | type: list | [{'vin':'LZZ1','terminalNumber':'T1'}]",
                "vehicles | [{'vin': 'LZZ1'}, {'vin': 'LZZ2'}] | type: texts, at: vehicles.vin | ['LZZ1','LZZ2']",
                "creditRecords | [{'kind': 'penalty'}] | type: text, at: creditRecords.kind | 'penalty'",
                "staff | ['999900199001010014'] | type: texts | ['999900199001010014']",
                "schoolWishes | ['甲校', '乙校'] | type: text, at: schoolWishes.1 | '甲校'",
                "schoolWishes | ['甲校'] | type: texts | ['甲校']",
                "dishKinds | ['hot', 'cold'] | type: list | ['hot','cold']",
                "cargo | {'name': '变压器', 'weight': 120.50} | type: number, at: cargo.weight | 120.5",
                "siteContact | {'name': '李四', 'mobile': '1'} | type: person-name, at: siteContact.name | '李四'",
                "mother | {'name': '陈静', 'idNumber': '999900199304120026', 'mobile': '1'} | type: person | {'name':'陈静','idNumber':'999900199304120026'}",
                "newAddress | {'region': '999901', 'street': '望江路9号', 'document': 'x'} | type: address | {'region':'999901','street':'望江路9号'}",
                "bankAccount | {'bank': '某行', 'number': '6200'} | type: bank-account | {'bank':'某行','number':'6200'}",
                "networkSales | true | type: flag | true",
                "seats | 40 | type: number | 40",
                "birthTime | '2026-02-18T04:10' | type: text | '2026-02-18T04:10'",
                "resolutionDate | '2026-02-18' | type: date | '2026-02-18'"
            })
    void areRead(String field, String value, String declared, String read) {
        ItemDefinition item = item(FIELDS + "\n      " + field + ": { " + declared + " }");

        FilledForm form = FilledForm.read(item, json("{'boat': 'B001', '" + field + "': " + value + "}"));

        assertThat(form)
                .isInstanceOfSatisfying(
                        FilledForm.Read.class,
                        filled -> assertThat(filled.get(field)).hasToString(read.replace('\'', '"')));
    }

    @Test
    void aListIsKeptOrOnlyCounted() {
        Department department = AnyFile.department(AnyFile.TEXT
                .replace(FIELDS, FIELDS + "\n      crew: { type: list, optional: true }")
                .replace(
                        "      paper:   { type: text,",
                        "      crew: { type: list, name: { zh: 船员, en: Crew } }\n      paper:   { type: text,")
                .replace(
                        "change: { title: { form: title } }",
                        "change: { crew: { form: crew }, length: { count: crew } }"));
        InMemoryLedger<RegisterRecord> boats =
                new InMemoryLedger<>(RegisterRecord::key, List.of(new RegisterRecord("boats/B001", true, Map.of())));
        ConfiguredHandler handler = new ConfiguredHandler(department.items().getLast(), boats, (_, _) -> 1);

        assertThat(handler.apply(application("{'boat': 'B001', 'crew': [{'name': '甲', 'age': 30.0}, {'name': '乙'}]}")))
                .isInstanceOf(Decision.Granted.class);

        RegisterRecord boat = boats.find("boats/B001").orElseThrow();
        assertThat(boat.get("crew")).hasToString("[{\"name\":\"甲\",\"age\":30},{\"name\":\"乙\"}]");
        assertThat(boat.get("length")).hasToString("2");
        assertThat(handler.apply(application("{'boat': 'B001'}"))).isEqualTo(Decision.granted());
        assertThat(handler.apply(application("{'boat': 'B001', 'crew': {}}"))).isInstanceOf(Decision.NotAccepted.class);
    }

    private static ItemDefinition item(String fields) {
        return AnyFile.department(AnyFile.TEXT.replace(FIELDS, fields)).items().getLast();
    }

    private static Application<ObjectNode> application(String form) {
        return new Application<>(
                new ItemRef("YJS-1", "any", 1), "any-bundle", json(form), Instant.parse("2026-03-01T17:00:00Z"));
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) MessageJson.mapper().readTree(text.replace('\'', '"'));
    }
}
