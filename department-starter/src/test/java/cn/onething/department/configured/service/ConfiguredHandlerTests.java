package cn.onething.department.configured.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.Entry;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.events.CheckCharacters;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ConfiguredHandlerTests {
    private static final Instant AT = Instant.parse("2026-03-01T17:00:00Z"); // in China the day after

    private final Department department = AnyFile.department();
    private final InMemoryLedger<RegisterRecord> ledger = new InMemoryLedger<>(
            RegisterRecord::key, DemoRecords.of(department.registers().get("boats"), List.of()));
    private final ConfiguredHandler register =
            new ConfiguredHandler(department.items().getFirst(), ledger, this::take);
    private final ConfiguredHandler rename =
            new ConfiguredHandler(department.items().getLast(), ledger, this::take);
    private int cases;
    private long taken;

    private long take(String prefix, int count) {
        long first = taken + 1;
        taken += count;
        return first;
    }

    @Test
    void createsARecordFromFormConstantsAndTheDay() {
        Application<ObjectNode> application = application(
                "{'boat': 'B002', 'title': '青禾号', 'length': 8, 'owner': {'name': '张三', 'idNumber': '%s', 'mobile': '1'}}"
                        .formatted("999900199001010014"));

        assertThat(register.apply(application)).isEqualTo(certified(application));

        RegisterRecord boat = boat("B002");
        assertThat(boat.registered()).isTrue();
        assertThat(boat.get("title")).hasToString("\"青禾号\"");
        assertThat(boat.get("length")).hasToString("8");
        assertThat(boat.get("state")).hasToString("\"ashore\"");
        assertThat(boat.get("insured")).hasToString("\"2026-03-02\"");
        assertThat(boat.get("owner")).hasToString("{\"name\":\"张三\",\"idNumber\":\"999900199001010014\"}");
        assertThat(boat.fields()).doesNotContainKey("home");
    }

    @Test
    void makesACertificateWithASerialOfItsOwn() {
        register.apply(application("{'boat': 'B002', 'title': '甲', 'length': 8}"));
        register.apply(application("{'boat': 'B003', 'title': '乙', 'length': 9}"));

        String serial = paper("B002");
        assertThat(serial).matches("CB2026[0-9A-Z]{14}").isNotEqualTo(paper("B003"));
        assertThat(CheckCharacters.hasMod37(serial)).isTrue();
        assertThat(Serial.of("CB", 2026, "YJS-1/boats/1")).isEqualTo(Serial.of("CB", 2026, "YJS-1/boats/1"));
    }

    /** Granted on 2 March in China: the first day counts, so that the day five years later is one too many. */
    @ParameterizedTest
    @CsvSource({
        "years: 5, 2031-03-01, 2031-03-01T16:00:00Z",
        "months: 6, 2026-09-01, 2026-09-01T16:00:00Z",
        "days: 30, 2026-03-31, 2026-03-31T16:00:00Z"
    })
    void makesACertificateThatEndsWithItsTerm(String term, String lastDay, Instant endsAt) {
        String text = AnyFile.TEXT.replace(
                "prefix: CB, into: paper", "prefix: CB, into: paper, valid: { " + term + " }, until: insured");
        ConfiguredHandler limited =
                new ConfiguredHandler(AnyFile.department(text).items().getFirst(), ledger, this::take);

        Decision decision = limited.apply(application("{'boat': 'B002', 'title': '甲', 'length': 8}"));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Granted.class,
                        granted -> assertThat(granted.certificate()).isEqualTo(new Decision.Certificate(endsAt)));
        assertThat(boat("B002").get("insured")).hasToString("\"" + lastDay + "\"");
    }

    @Test
    void countsCertificatesWhoseNumbersHaveALength() {
        String text = AnyFile.TEXT.replace("prefix: CB, into", "prefix: B, digits: 4, into");
        ConfiguredHandler counting =
                new ConfiguredHandler(AnyFile.department(text).items().getFirst(), ledger, this::take);

        counting.applyAll(List.of(
                application("{'boat': 'B002', 'title': '甲', 'length': 8}"),
                application("{'boat': 'B003', 'title': '乙', 'length': 9}")));

        assertThat(paper("B002")).isEqualTo("B0001");
        assertThat(paper("B003")).isEqualTo("B0002");
        taken = 9_999;
        assertThatThrownBy(() -> counting.apply(application("{'boat': 'B004', 'title': '丙', 'length': 9}")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(ledger.find("boats/B004")).isEmpty();
    }

    @Test
    void changesOnlyWhatTheFormHas() {
        RegisterRecord before = boat("B001");

        assertThat(rename.apply(application("{'boat': 'B001'}"))).isEqualTo(Decision.granted());
        assertThat(boat("B001")).isEqualTo(before);
        assertThat(ledger.entries()).isEmpty();

        rename.apply(application("{'boat': 'B001', 'title': '云溪二号'}"));
        assertThat(boat("B001").get("title")).hasToString("\"云溪二号\"");
        assertThat(boat("B001").get("length")).isEqualTo(before.get("length"));
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void refusesWithTheWordsOfTheFile() {
        assertThat(rename.apply(application("{'boat': 'B009', 'title': '甲'}")))
                .isEqualTo(Decision.refused("unknown-boat", "未登记", "Not registered"));
        assertThat(register.apply(application("{'boat': 'B001', 'title': '甲', 'length': 1}")))
                .isEqualTo(Decision.refused("known-boat", "已登记", "Registered already"));
        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void doesNotAcceptAFormThatItCannotRead() {
        assertUnreadable("title", application("{'boat': 'B002', 'length': 8}"));
        assertUnreadable("length", application("{'boat': 'B002', 'title': '甲', 'length': 'long'}"));
        assertUnreadable("owner", application("{'boat': 'B002', 'title': '甲', 'length': 8, 'owner': {'name': '张三'}}"));
        assertUnreadable("boat", application("{'boat': {}, 'title': '甲', 'length': 8}"));
        assertUnreadable("boat", application("{'boat': 'B2', 'title': '甲', 'length': 8}"));
    }

    private void assertUnreadable(String field, Application<ObjectNode> application) {
        assertThat(register.apply(application)).isInstanceOfSatisfying(Decision.NotAccepted.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo("form-unreadable");
            assertThat(refused.reason().en()).contains("/" + field + " ");
        });
    }

    @Test
    void findsTheRecordOfAPersonByNumber() {
        String text = AnyFile.TEXT
                .replace("pattern: \"B[0-9]{3}\"", "format: citizen-number")
                .replace("boat: B001", "boat: 999900199001010014")
                .replace(
                        "      boat:  { type: key }\n      title: { type: text, optional: true }",
                        "      master: { type: person, key: true }\n      title: { type: text }");
        Department changed = AnyFile.department(text);
        InMemoryLedger<RegisterRecord> boats = new InMemoryLedger<>(
                RegisterRecord::key, DemoRecords.of(changed.registers().get("boats"), List.of()));
        ConfiguredHandler handler = new ConfiguredHandler(changed.items().getLast(), boats, this::take);

        assertThat(handler.apply(
                        application("{'master': {'name': '张小明', 'idNumber': '999900199001010014'}, 'title': '云溪二号'}")))
                .isInstanceOf(Decision.Granted.class);
        assertThat(boats.find("boats/999900199001010014").orElseThrow().get("title"))
                .hasToString("\"云溪二号\"");
    }

    @Test
    void letsTheSecondOfABatchSeeWhatTheFirstDid() {
        Application<ObjectNode> first = application("{'boat': 'B002', 'title': '甲', 'length': 8}");
        Application<ObjectNode> second = application("{'boat': 'B002', 'title': '乙', 'length': 9}");

        assertThat(register.applyAll(List.of(first, second)))
                .containsExactly(certified(first), Decision.refused("known-boat", "已登记", "Registered already"));
        assertThat(boat("B002").get("title")).hasToString("\"甲\"");
    }

    @Test
    void restoresAChangeByANewEntry() {
        RegisterRecord before = boat("B001");
        Application<ObjectNode> application = application("{'boat': 'B001', 'title': '云溪二号'}");
        rename.apply(application);

        assertThat(rename.undo(undoing(application)))
                .isEqualTo(new Undoing.Outcome.Undone(application.entry() + "/undo"));

        assertThat(boat("B001")).isEqualTo(before);
        assertThat(ledger.entries()).extracting(Entry::kind).containsExactly(Entry.Kind.CHANGE, Entry.Kind.REVERT);
    }

    @Test
    void takesANewRecordBackWithoutDeletingIt() {
        Application<ObjectNode> application = application("{'boat': 'B002', 'title': '甲', 'length': 8}");
        register.apply(application);

        assertThat(register.undo(undoing(application))).isInstanceOf(Undoing.Outcome.Undone.class);

        assertThat(boat("B002")).isEqualTo(RegisterRecord.absent("boats/B002"));
        assertThat(ledger.historyOf("boats/B002").entries()).hasSize(2);
        assertThat(rename.apply(application("{'boat': 'B002', 'title': '乙'}"))).isInstanceOf(Decision.Refused.class);

        Application<ObjectNode> again = application("{'boat': 'B002', 'title': '丙', 'length': 9}");
        assertThat(register.apply(again)).isEqualTo(certified(again));
    }

    @Test
    void doesNotTakeBackWhatAnotherCaseBuiltUpon() {
        Application<ObjectNode> creation = application("{'boat': 'B002', 'title': '甲', 'length': 8}");
        Application<ObjectNode> renaming = application("{'boat': 'B002', 'title': '乙'}");
        register.apply(creation);
        rename.apply(renaming);

        assertRejected("changed-since", register.undo(undoing(creation)));
        assertThat(rename.undo(undoing(renaming))).isInstanceOf(Undoing.Outcome.Undone.class);
        assertThat(register.undo(undoing(creation))).isInstanceOf(Undoing.Outcome.Undone.class);
    }

    @Test
    void doesNotTakeBackARecordThatAnotherCaseAddedTo() {
        String withHome = AnyFile.TEXT.replace(
                "change: { title: { form: title } }", "change: { home: { region: 999900, street: 望江路9号 } }");
        ConfiguredHandler settle =
                new ConfiguredHandler(AnyFile.department(withHome).items().getLast(), ledger, this::take);
        Application<ObjectNode> creation = application("{'boat': 'B002', 'title': '甲', 'length': 8}");
        register.apply(creation);
        settle.apply(application("{'boat': 'B002'}"));

        assertRejected("changed-since", register.undo(undoing(creation)));
    }

    @Test
    void rejectsAnUndoWhereTheFileAllowsNone() {
        ConfiguredHandler handler = new ConfiguredHandler(
                AnyFile.department(AnyFile.TEXT.replace("undo: REVERT", "undo: NONE"))
                        .items()
                        .getLast(),
                ledger,
                this::take);
        Application<ObjectNode> application = application("{'boat': 'B001', 'title': '云溪二号'}");
        handler.apply(application);

        assertRejected("not-undoable", handler.undo(undoing(application)));
        assertThat(boat("B001").get("title")).hasToString("\"云溪二号\"");
    }

    @Test
    void hasNothingToUndoAboutAQuery() {
        ConfiguredHandler query = new ConfiguredHandler(
                AnyFile.department(AnyFile.TEXT
                                .replace("effect:\n      change: { title: { form: title } }", "effect: read")
                                .replace("undo: REVERT", "undo: NONE"))
                        .items()
                        .getLast(),
                ledger,
                this::take);
        Application<ObjectNode> application = application("{'boat': 'B001', 'title': '甲'}");

        assertThat(query.apply(application)).isEqualTo(Decision.granted());
        assertThat(query.apply(application("{'boat': 'B009'}"))).isInstanceOf(Decision.Refused.class);
        assertThat(query.undo(new Undoing(application.item(), "", reason(), AT)))
                .isEqualTo(new Undoing.Outcome.Undone(""));
        assertThat(ledger.entries()).isEmpty();
    }

    private static void assertRejected(String code, Undoing.Outcome outcome) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Undoing.Outcome.Rejected.class,
                        rejected -> assertThat(rejected.reason().code()).isEqualTo(code));
    }

    private static Decision certified(Application<?> application) {
        return new Decision.Granted(application.entry(), null, new Decision.Certificate(null));
    }

    private RegisterRecord boat(String key) {
        return ledger.find("boats/" + key).orElseThrow();
    }

    private String paper(String key) {
        return boat(key).fields().get("paper").asString();
    }

    private Application<ObjectNode> application(String form) {
        return new Application<>(
                new ItemRef("YJS-" + cases++, "any", 1),
                "any-bundle",
                (ObjectNode) MessageJson.mapper().readTree(form.replace('\'', '"')),
                AT);
    }

    private static Undoing undoing(Application<ObjectNode> application) {
        return new Undoing(application.item(), application.entry(), reason(), AT.plusSeconds(60));
    }

    private static Reason reason() {
        return new Reason("any", "任意", "any");
    }
}
