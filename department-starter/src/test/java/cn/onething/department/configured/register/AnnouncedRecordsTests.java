package cn.onething.department.configured.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.source.AnyFile;
import cn.onething.department.history.Change;
import cn.onething.department.history.Entry;
import cn.onething.department.history.History;
import cn.onething.events.RegisterChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class AnnouncedRecordsTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String COMPANY = "91999900MA10000186";
    private static final RegisterDefinition FIRMS =
            Objects.requireNonNull(AnyFile.department(AnyFile.firms("guild", "announced: true, "))
                    .registers()
                    .get("firms"));

    @Test
    void tellsTheAnnouncedFieldsUnderTheCompanysCreditCode() {
        RegisterRecord absent = RegisterRecord.absent("firms/" + COMPANY);
        RegisterRecord entered = new RegisterRecord("firms/" + COMPANY, true, texts("甲", "一"));
        RegisterRecord promoted = entered.with(texts("乙", "二"));
        RegisterRecord noted = promoted.with(texts("乙", "三"));
        History history = new History(List.of(
                entry("C1/enter/1", absent, entered),
                entry("C2/promote/1", entered, promoted),
                entry("C3/note/1", promoted, noted),
                entry("C1/enter/1/undo", entered, absent)));

        assertThat(AnnouncedRecords.of(FIRMS, _ -> List.of(history, elsewhere()))
                        .of(Set.of("C1/enter/1", "C2/promote/1", "C3/note/1", "C4/other/1", "C1/enter/1/undo")))
                .as("what is not announced and what is in another register is nobody's business")
                .extracting(
                        RegisterChange::register,
                        RegisterChange::creditCode,
                        RegisterChange::sequence,
                        change -> change.fields().toString())
                .containsExactly(
                        tuple("firms", COMPANY, 1, "{\"rank\":\"甲\"}"),
                        tuple("firms", COMPANY, 2, "{\"rank\":\"乙\"}"),
                        tuple("firms", COMPANY, 4, "{\"rank\":null}"));
    }

    private static History elsewhere() {
        RegisterRecord absent = RegisterRecord.absent("boats/B001");
        RegisterRecord boat = new RegisterRecord("boats/B001", true, texts("丙", "四"));
        return new History(List.of(entry("C4/other/1", absent, boat)));
    }

    private static Map<String, JsonNode> texts(String rank, String note) {
        return Map.of(
                "rank", JsonNodeFactory.instance.stringNode(rank), "note", JsonNodeFactory.instance.stringNode(note));
    }

    private static Entry entry(String name, RegisterRecord before, RegisterRecord after) {
        String caseNumber = name.substring(0, name.indexOf('/'));
        return new Entry(
                name, after.key(), Entry.Kind.CHANGE, caseNumber, "any", AT, Change.between(before, after), null);
    }
}
