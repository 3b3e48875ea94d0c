package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Checks of records that the item does not write: of another register, or of the same one. */
class OtherRecordsTests {
    private static final String BERTHS = """
              berths:
                name: { zh: 泊位登记簿, en: Register of berths }
                key: { field: berth, pattern: "[A-Z][0-9]", name: { zh: 泊位, en: Berth } }
                fields:
                  state: { type: choice, of: [ open, closed ], name: { zh: 状态, en: State } }
                demo:
                  records:
                    - { berth: A1, state: open }
                    - { berth: A2, state: closed }
            items:
            """;
    private static final String CHECKS = """
                  - { register: berths, key: { form: berths }, record: exists, refuse: { code: unknown-berth, zh: 无此泊位, en: No such berth } }
                  - { register: berths, key: { form: berths }, field: state, equals: open, refuse: { code: berth-closed, zh: 泊位关闭, en: The berth is closed } }
                  - { register: boats, key: { form: tug }, record: exists, refuse: { code: unknown-tug, zh: 无此拖船, en: No such tug } }
                effect:
                  change:
            """;

    private final Department department = AnyFile.department(AnyFile.TEXT
            .replace("items:\n", BERTHS)
            .replace("decision: rule", "register: boats\n    decision: rule")
            .replace(
                    "title: { type: text, optional: true }",
                    "title: { type: text, optional: true }\n      berths: { type: texts }\n      tug: { type: text, optional: true }")
            .replace("    effect:\n      change:", CHECKS.indent(-4).indent(4).stripTrailing()));
    private final InMemoryLedger<RegisterRecord> ledger = new InMemoryLedger<>(
            RegisterRecord::key,
            department.registers().values().stream()
                    .flatMap(register -> DemoRecords.of(register, List.of()).stream())
                    .toList());
    private final ConfiguredHandler register =
            new ConfiguredHandler(department.items().getFirst(), ledger, (_, _) -> 1);
    private final ConfiguredHandler rename =
            new ConfiguredHandler(department.items().getLast(), ledger, (_, _) -> 1);
    private int cases;

    @Test
    void everyRecordThatTheFormNamesHasToMeetThem() {
        assertThat(rename("'berths': ['A1']")).isInstanceOf(Decision.Granted.class);
        assertRefused("unknown-berth", rename("'berths': ['A1', 'B9']"));
        assertRefused("berth-closed", rename("'berths': ['A1', 'A2']"));
        assertRefused("berth-closed", rename("'berths': ['A2']"));
    }

    @Test
    void aFieldThatTheFormLeavesOutNamesNoRecord() {
        assertThat(rename("'berths': [ ]")).isInstanceOf(Decision.Granted.class);
        assertRefused("unknown-tug", rename("'berths': [ ], 'tug': 'B002'"));
    }

    @Test
    void seeWhatAnEarlierApplicationHasWritten() {
        assertRefused("unknown-tug", rename("'berths': [ ], 'tug': 'B002'"));
        register.apply(application("{'boat': 'B002', 'title': '青禾号', 'length': 8}"));

        assertThat(rename("'berths': [ ], 'tug': 'B002'")).isInstanceOf(Decision.Granted.class);
    }

    @Test
    void doNotChangeTheOtherRecords() {
        rename("'berths': ['A1']");

        assertThat(ledger.find("berths/A1").orElseThrow().get("state")).hasToString("\"open\"");
        assertThat(ledger.historyOf("berths/A1").entries()).isEmpty();
        assertThat(ledger.historyOf("boats/B001").entries()).hasSize(1);
    }

    private Decision rename(String more) {
        return rename.apply(application("{'boat': 'B001', 'title': '云溪" + cases + "号', " + more + "}"));
    }

    private static void assertRefused(String code, Decision decision) {
        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private Application<ObjectNode> application(String form) {
        return new Application<>(
                new ItemRef("YJS-" + cases++, "any", 1),
                "any-bundle",
                (ObjectNode) MessageJson.mapper().readTree(form.replace('\'', '"')),
                Instant.parse("2026-03-01T17:00:00Z"));
    }
}
