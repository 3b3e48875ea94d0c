package cn.onething.department.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import cn.onething.events.RegisterChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonPointer;

class AnnouncementsTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Map<String, JsonPointer> PUBLISHED = Map.of(
            "name", JsonPointer.compile("/name"),
            "head", JsonPointer.compile("/head/name"));

    record Person(String name, String idNumber) {}

    record Company(String name, @Nullable Person head, int capital) {}

    private final Company first = new Company("甲", new Person("张三", "999900198801010018"), 50);
    private final Company renamed = new Company("乙", new Person("张三", "999900198801010018"), 50);
    private final Company headless = new Company("乙", null, 50);
    private final Company richer = new Company("乙", null, 80);

    @Test
    void saysAllThatIsPublishedAsItIsAfterEachEntry() {
        assertThat(of("C1/rename/1", "C2/resign/1"))
                .extracting(
                        RegisterChange::caseNumber,
                        RegisterChange::sequence,
                        RegisterChange::changed,
                        change -> change.fields().toString())
                .containsExactly(
                        tuple("C1", 2, List.of("name"), "{\"head\":\"张三\",\"name\":\"乙\"}"),
                        tuple("C2", 3, List.of("head"), "{\"head\":null,\"name\":\"乙\"}"));
    }

    @Test
    void neverSaysWhatIsNotPublished() {
        assertThat(of("C1/rename/1").toString()).doesNotContain("999900198801010018", "capital");
    }

    @Test
    void isSilentAboutWhatConcernsNobodyElse() {
        assertThat(of("C3/capital/1")).as("capital is not published here").isEmpty();
        assertThat(of("initial/91")).as("no case made it").isEmpty();
        assertThat(of("C9/other/1")).as("in another register").isEmpty();
    }

    @Test
    void tellsOfAnUndoToo() {
        assertThat(of("C3/capital/1", "C1/rename/1/undo"))
                .singleElement()
                .satisfies(change ->
                        assertThat(change.fields().path("name").asString()).isEqualTo("甲"));
    }

    private List<RegisterChange> of(String... entries) {
        History history = new History(List.of(
                Entry.initial("91", first, AT),
                entry("C1/rename/1", "C1", Change.between(first, renamed)),
                entry("C2/resign/1", "C2", Change.between(renamed, headless)),
                entry("C3/capital/1", "C3", Change.between(headless, richer)),
                entry("C1/rename/1/undo", "C1", Change.between(renamed, first))));
        return new Announcements("companies", PUBLISHED, _ -> List.of(history)).of(Set.of(entries));
    }

    private static Entry entry(String name, String caseNumber, Change change) {
        return new Entry(name, "91", Entry.Kind.CHANGE, caseNumber, "any", AT, change, null);
    }
}
