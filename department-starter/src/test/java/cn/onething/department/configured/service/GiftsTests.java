package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decider;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a grant hands to later items, and who decides. */
class GiftsTests {
    private static final String GIVES =
            "gives: { boatName: { record: title }, wish: { form: title }, boatNumber: { key: true }, port: { record: home } }";

    @Test
    void comeFromTheRecordAsItIsAfterTheEffectFromTheFormAndFromTheKey() {
        assertThat(made(GIVES, "{'boat': 'B001', 'title': '云溪二号'}"))
                .hasToString("{\"boatName\":\"云溪二号\",\"wish\":\"云溪二号\",\"boatNumber\":\"B001\"}");
        assertThat(made(GIVES, "{'boat': 'B001'}")).hasToString("{\"boatName\":\"云溪一号\",\"boatNumber\":\"B001\"}");
    }

    @Test
    void areNoneWhereThereIsNoValue() {
        assertThat(made("gives: { port: { record: home } }", "{'boat': 'B001'}"))
                .isNull();
    }

    @Test
    void includeTheSerialThatTheGrantHasJustMade() {
        String text = AnyFile.TEXT.replace(
                "prefix: CB, into: paper }", "prefix: CB, into: paper }\n    gives: { boatPaper: { record: paper } }");
        Decision decision = handler(text, 0).apply(application("{'boat': 'B002', 'title': '甲', 'length': 8}"));

        assertThat(decision).isInstanceOfSatisfying(Decision.Granted.class, granted -> {
            assertThat(granted.made()).isNotNull();
            assertThat(granted.made().get("boatPaper").asString()).startsWith("CB2026");
            assertThat(granted.certificate()).isEqualTo(new Decision.Certificate(null));
        });
    }

    @Test
    void areNotGivenWithARefusal() {
        ConfiguredHandler handler =
                handler(AnyFile.TEXT.replace("    undo: REVERT", "    " + GIVES + "\n    undo: REVERT"), 1);

        assertThat(handler.apply(application("{'boat': 'B009'}"))).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anItemIsDecidedByWhomItsFileSays() {
        assertThat(handler(AnyFile.TEXT, 1).decider()).isEqualTo(Decider.RULE);
        assertThat(handler(AnyFile.TEXT.replace("decision: rule", "decision: officer"), 1)
                        .decider())
                .isEqualTo(Decider.OFFICER);
        assertThat(handler(AnyFile.TEXT.replace("decision: rule", "decision: two-officers"), 1)
                        .decider())
                .isEqualTo(Decider.TWO_OFFICERS);
    }

    private static @Nullable ObjectNode made(String gives, String form) {
        String text = AnyFile.TEXT.replace("    undo: REVERT", "    " + gives + "\n    undo: REVERT");
        return handler(text, 1).apply(application(form)) instanceof Decision.Granted granted ? granted.made() : null;
    }

    private static ConfiguredHandler handler(String text, int item) {
        Department department = AnyFile.department(text);
        InMemoryLedger<RegisterRecord> boats = new InMemoryLedger<>(
                RegisterRecord::key, DemoRecords.of(department.registers().get("boats"), List.of()));
        return new ConfiguredHandler(department.items().get(item), boats, (_, _) -> 1);
    }

    private static Application<ObjectNode> application(String form) {
        return new Application<>(
                new ItemRef("YJS-1", "any", 1),
                "any-bundle",
                (ObjectNode) MessageJson.mapper().readTree(form.replace('\'', '"')),
                Instant.parse("2026-03-01T17:00:00Z"));
    }
}
