package cn.onething.department.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoryTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    record Shop(String name, @Nullable String owner, BigDecimal capital) {}

    private static final Shop FIRST = new Shop("一号店", null, BigDecimal.TEN);
    private static final Shop OWNED = new Shop("一号店", "张三", BigDecimal.TEN);
    private static final Shop RENAMED = new Shop("二号店", "张三", BigDecimal.TEN);

    @Test
    void aChangeHoldsTheChangedFieldsOnly() {
        Change change = Change.between(OWNED, RENAMED);

        assertThat(change.fields()).containsExactly("name");
        assertThat(change.before().toString()).isEqualTo("{\"name\":\"一号店\"}");
        assertThat(change.after().toString()).isEqualTo("{\"name\":\"二号店\"}");
        assertThat(Change.between(OWNED, OWNED).isEmpty()).isTrue();
    }

    @Test
    void aFieldThatHadNoValueHasNoneAgainAfterTheUndo() {
        Change change = Change.between(FIRST, OWNED);

        assertThat(change.before().isEmpty()).isTrue();
        assertThat(change.undoneIn(RENAMED, Shop.class)).isEqualTo(new Shop("二号店", null, BigDecimal.TEN));
    }

    @Test
    void anEntryIsBuiltUponByALaterOneOnTheSameFieldsOnly() {
        History history = new History(List.of(
                entry("name", Change.between(OWNED, RENAMED), null),
                entry("owner", Change.between(FIRST, OWNED), null)));

        assertThat(history.isBuiltUpon("name")).isFalse();
        assertThat(with(history, entry("name again", Change.between(OWNED, RENAMED), null))
                        .isBuiltUpon("name"))
                .isTrue();
    }

    @Test
    void anEntryThatWasTakenBackDoesNotCount() {
        History history = new History(List.of(
                entry("name", Change.between(OWNED, RENAMED), null),
                entry("name again", Change.between(OWNED, RENAMED), null),
                entry("revert", Change.between(RENAMED, OWNED), "name again")));

        assertThat(history.isBuiltUpon("name")).isFalse();
    }

    @Test
    void anUnknownEntryIsADefect() {
        assertThatThrownBy(() -> new History(List.of()).isBuiltUpon("none")).isInstanceOf(IllegalStateException.class);
    }

    private static History with(History history, Entry entry) {
        return new History(
                Stream.concat(history.entries().stream(), Stream.of(entry)).toList());
    }

    private static Entry entry(String name, Change change, @Nullable String reverts) {
        Entry.Kind kind = reverts == null ? Entry.Kind.CHANGE : Entry.Kind.REVERT;
        return new Entry(name, "91999900MA00TE5T22", kind, "YJS", "item", AT, change, reverts);
    }
}
