package cn.onething.department.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.Following;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.service.ConfiguredHandler;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.Entry;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.department.task.Task;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.RegisterChange;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.Incoming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ChangeIntakeTests {
    private static final String COMPANY = "91999900MA00TE5T22";
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String FILE = """
            department: archive
            name: { zh: 档案馆, en: Archive }
            registers:
              firms:
                name: { zh: 企业名册, en: Firms }
                key: { field: creditCode, format: credit-code, name: { zh: 统一社会信用代码, en: Credit code } }
                fields:
                  title: { type: text, name: { zh: 名称, en: Name } }
                  seat:  { type: address, name: { zh: 住所, en: Address } }
                demo:
                  records:
                    - { creditCode: 91999900MA00TE5T22, title: 甲 }
            follows:
              firm-data:
                name: { zh: 企业信息同步, en: Data of firms }
                from: { department: market-supervision, register: companies }
                take: { title: name, seat: address }
            items:
              look:
                name: { zh: 查询, en: Look }
                decision: rule
                form:
                  creditCode: { type: key }
                checks:
                  - record: exists
                    refuse: { code: unknown, zh: 未查到, en: Unknown }
                effect: read
                undo: NONE
            """;

    private final Department department = AnyFile.department(FILE);
    private final InMemoryLedger<RegisterRecord> ledger = new InMemoryLedger<>(
            RegisterRecord::key,
            DemoRecords.of(Objects.requireNonNull(department.registers().get("firms")), List.of()));
    private final KnownChanges taken = new KnownChanges();
    private final SavedTasks tasks = new SavedTasks();
    private final ChangeIntake intake = new ChangeIntake(List.of(followed()), taken, tasks);
    private final ShardSession session = new ShardSession(3, 0, new byte[32], 0, AT);

    private Followed followed() {
        Following following = department.follows().getFirst();
        return new Followed(
                following.department(),
                following.register(),
                new ConfiguredHandler(following.item(), ledger, (_, _) -> 1));
    }

    @Test
    void writesWhatChangedWithTheCaseThatCausedIt() {
        take(change("C1", 2, List.of("name"), "{'name': '乙', 'scope': '任意'}"));

        assertThat(title()).isEqualTo("乙");
        Entry entry = ledger.entries().getFirst();
        assertThat(entry.name()).isEqualTo("C1/firm-data/registration-change/1/1");
        assertThat(entry.caseNumber()).isEqualTo("C1");
        assertThat(tasks.saved)
                .singleElement()
                .satisfies(task -> assertThat(task.entry()).isEqualTo(entry.name()));
        assertThat(session.rows()).extracting(JournalRow::kind).containsExactly("taken-over");
    }

    @Test
    void anAddressComesAsOne() {
        take(change("C1", 2, List.of("address"), "{'name': '甲', 'address': {'region': '999900', 'street': '云溪路8号'}}"));

        assertThat(firm().get("seat")).hasToString("{\"region\":\"999900\",\"street\":\"云溪路8号\"}");
    }

    @Test
    void whatHasNoValueThereHasNoneHere() {
        take(change("C1", 2, List.of("address"), "{'name': '甲', 'address': {'region': '999900', 'street': '云溪路8号'}}"));
        take(change("C2", 3, List.of("address"), "{'name': '甲', 'address': null}"));

        assertThat(firm().get("seat")).isNull();
        assertThat(title()).isEqualTo("甲");
        assertThat(ledger.entries()).hasSize(2);
    }

    @Test
    void whatIsNotPublishedIsLeftAsItIs() {
        take(change("C1", 2, List.of("address"), "{'address': {'region': '999900', 'street': '云溪路8号'}}"));

        assertThat(title()).isEqualTo("甲");
    }

    @Test
    void takesTheNewestWhateverTheOrder() {
        take(change("C1", 2, List.of("name"), "{'name': '乙'}"), change("C2", 3, List.of("name"), "{'name': '丙'}"));
        take(change("C1", 2, List.of("name"), "{'name': '乙'}"));

        assertThat(title()).isEqualTo("丙");
        assertThat(ledger.entries()).hasSize(1);
    }

    @Test
    void theSameTwiceIsOnce() {
        RegisterChange change = change("C1", 2, List.of("name"), "{'name': '乙'}");
        take(change);
        take(change);

        assertThat(ledger.entries()).hasSize(1);
        assertThat(session.rows()).hasSize(1);
    }

    @Test
    void whatIsHereAlreadyNeedsNoEntry() {
        take(change("C1", 2, List.of("name"), "{'name': '甲'}"));

        assertThat(ledger.entries()).isEmpty();
        assertThat(session.rows()).isEmpty();
    }

    @Test
    void aCompanyWithoutARecordIsNobodysBusiness() {
        take(new RegisterChange(
                "C1",
                "C1/registration-change/1",
                "companies",
                "91999900MA00TE7T5N",
                2,
                AT,
                List.of("name"),
                fields("{'name': '乙'}")));

        assertThat(ledger.entries()).isEmpty();
    }

    @Test
    void leavesToTheOwnItemOfACaseWhatTheCaseChanged() {
        taken.own.add("C2");
        take(change("C2", 3, List.of("name"), "{'name': '丙', 'address': {'region': '999900', 'street': '云溪路8号'}}"));

        assertThat(title()).as("the item's own entry stands").isEqualTo("甲");
        assertThat(firm().get("seat")).as("from an earlier case").isNotNull();
    }

    @Test
    void otherRegistersAreNotFollowed() {
        RegisterChange change = change("C1", 2, List.of("name"), "{'name': '乙'}");
        intake.handle(session, List.of(new Incoming<>(change, "onething.tax.changes.v1", "id", "C1")));

        assertThat(ledger.entries()).isEmpty();
        assertThat(intake.topics()).containsExactly("onething.market-supervision.changes.v1");
    }

    @Test
    void whatDoesNotFitTheRegisterIsAnError() {
        RegisterChange change = change("C1", 2, List.of("name"), "{'name': {'zh': '乙'}}");

        assertThatThrownBy(() -> take(change)).hasMessageContaining("does not fit");
    }

    private void take(RegisterChange... changes) {
        List<Incoming<RegisterChange>> batch = new ArrayList<>();
        for (RegisterChange change : changes) {
            batch.add(new Incoming<>(
                    change, "onething.market-supervision.changes.v1", change.entry(), change.caseNumber()));
        }
        intake.handle(session, batch);
    }

    private static RegisterChange change(String caseNumber, int sequence, List<String> changed, String fields) {
        return new RegisterChange(
                caseNumber,
                caseNumber + "/registration-change/1",
                "companies",
                COMPANY,
                sequence,
                AT,
                changed,
                fields(fields));
    }

    private static ObjectNode fields(String json) {
        return (ObjectNode) MessageJson.mapper().readTree(json.replace('\'', '"'));
    }

    private RegisterRecord firm() {
        return ledger.find("firms/" + COMPANY).orElseThrow();
    }

    private String title() {
        return Objects.requireNonNull(firm().get("title")).asString();
    }

    /** What {@link JdbcTakenChangesIT} shows of the real one. */
    private static final class KnownChanges implements TakenChanges {
        private final Map<String, Integer> sequences = new HashMap<>();
        private final Set<String> own = new HashSet<>();

        @Override
        public List<RegisterChange> noteNewest(String follower, Collection<RegisterChange> changes) {
            Map<String, RegisterChange> newest = new HashMap<>();
            for (RegisterChange change : changes) {
                if (sequences.getOrDefault(change.creditCode(), 0) < change.sequence()) {
                    sequences.put(change.creditCode(), change.sequence());
                    newest.put(change.creditCode(), change);
                }
            }
            return List.copyOf(newest.values());
        }

        @Override
        public Set<String> withOwnEntries(Collection<String> caseNumbers, Collection<String> followers) {
            return own;
        }
    }

    private static final class SavedTasks implements Tasks {
        private final List<Task> saved = new ArrayList<>();

        @Override
        public Map<ItemRef, Task> find(List<ItemRef> refs) {
            return Map.of();
        }

        @Override
        public void save(ShardSession session, Collection<Task> changed, Set<ItemRef> stored) {
            saved.addAll(changed);
        }

        @Override
        public List<Task> ofShard(int shard) {
            return saved;
        }
    }
}
