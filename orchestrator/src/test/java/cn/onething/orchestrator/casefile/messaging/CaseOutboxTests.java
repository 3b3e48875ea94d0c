package cn.onething.orchestrator.casefile.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.Cipherer;
import cn.onething.events.ItemCommand;
import cn.onething.events.MessageJson;
import cn.onething.events.PaperRef;
import cn.onething.journal.JournalRow;
import cn.onething.journal.message.Outgoing;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Limit;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

class CaseOutboxTests {
    private static final String NUMBER = "YJS999900101202603020000000Z";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant BEFORE = NOW.plus(Duration.ofDays(3));
    private static final Instant AFTER = NOW.plus(Duration.ofDays(4));

    private final Stored stored = new Stored();
    private final CaseOutbox outbox =
            new CaseOutbox(Catalogue.load()::bundle, stored, (from, days, _, _) -> from.plus(Duration.ofDays(days)));

    @Test
    void whoHasToDecideByAnotherDayIsToldSo() {
        List<ItemCommand.Apply> commands = commands(moved(ItemStatus.ACCEPTED, Limit.PROMISED));

        assertThat(commands).singleElement().satisfies(apply -> {
            assertThat(apply.item().item()).isEqualTo("a");
            assertThat(apply.dueAt()).isEqualTo(AFTER);
        });
    }

    @Test
    void whoHasDecidedIsNot() {
        assertThat(commands(moved(ItemStatus.GRANTED, Limit.PROMISED))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "PROMISED", mode = EnumSource.Mode.EXCLUDE)
    void otherLimitsAreTheOrchestratorsOwn(Limit limit) {
        assertThat(commands(moved(ItemStatus.ACCEPTED, limit))).isEmpty();
    }

    /** The writer forgot the case between the two decisions; in the meantime an item has made a field. */
    @Test
    void whatIsStoredIsNewerThanTheFormOfAnEarlierDecision() {
        stored.forms.put(NUMBER, form("new"));

        assertThat(commands(row(2, started("a"), form("old")), row(3, started("b"), null)))
                .extracting(apply -> apply.item().item(), CaseOutboxTests::codeIn)
                .contains(tuple("b", "new"));
    }

    @Test
    void nothingIsReadForTheFormOfALaterDecision() {
        assertThat(commands(row(2, started("a"), null), row(3, started("b"), form("new"))))
                .extracting(apply -> apply.item().item(), CaseOutboxTests::codeIn)
                .containsExactly(tuple("a", "new"), tuple("b", "new"));
    }

    private static CaseEvent started(String item) {
        return new CaseEvent.ItemStarted(item, AFTER, null);
    }

    private static String codeIn(ItemCommand.Apply apply) {
        return apply.form().get("creditCode").stringValue();
    }

    private static CaseEvent moved(ItemStatus status, Limit limit) {
        return new CaseEvent.LimitMoved("a", status, limit, null, BEFORE, AFTER);
    }

    private List<ItemCommand.Apply> commands(CaseEvent event) {
        return commands(row(2, event, form("91999900MA00TE5T22")));
    }

    private static ObjectNode form(String creditCode) {
        return MessageJson.mapper().createObjectNode().put("creditCode", creditCode);
    }

    private static JournalRow row(int revision, CaseEvent event, @Nullable ObjectNode form) {
        Decision decision = new Decision("five", "999900", 1, revision, CaseStatus.IN_PROGRESS, List.of(event));
        return new JournalRow(
                0, revision, NUMBER, Decision.KIND, NOW, "", new byte[32], new Decision.Attachment(decision, form));
    }

    private List<ItemCommand.Apply> commands(JournalRow... rows) {
        List<Outgoing> out = new ArrayList<>();
        outbox.render(List.of(rows), out::add);
        return out.stream()
                .filter(message -> message.type().equals("cn.onething.item.apply.v1"))
                .map(message -> MessageJson.read(message.payload(), ItemCommand.Apply.class))
                .toList();
    }

    /** What the rows do not carry. */
    private static final class Stored implements Contents {
        private final Map<String, ObjectNode> forms = new HashMap<>();

        @Override
        public Map<String, ObjectNode> forms(Collection<String> numbers) {
            return forms;
        }

        @Override
        public Map<String, Cipherer> keys(Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public Map<String, List<PaperRef>> papers(Collection<String> numbers) {
            return Map.of();
        }

        @Override
        public void add(List<Addition> additions) {
            throw new UnsupportedOperationException("rendering adds nothing");
        }
    }
}
