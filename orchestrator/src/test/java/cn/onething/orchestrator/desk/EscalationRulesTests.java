package cn.onething.orchestrator.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.desk.EscalationRules.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class EscalationRulesTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final Instant DUE = AT.plus(Duration.ofDays(1));
    private static final Instant LATE = DUE.plusSeconds(1);
    private static final Reason REASON = new Reason("because", "理由", "because");

    /** {@code a} is with its department, {@code b} waits. */
    private CaseFile file = CaseFile.opened("YJS999900101202603020000000Z", "five", "999900", 1, AT)
            .apply(
                    new CaseEvent.Submitted(
                            "web",
                            List.of(new CaseEvent.NewItem("a", "tax", true), new CaseEvent.NewItem("b", "tax", true))),
                    AT)
            .apply(new CaseEvent.ItemStarted("a", DUE), AT);

    @Test
    void withinItsLimitNothingIsEscalatedAndTheLimitIsNamed() {
        assertThat(whyNot("a", AT)).contains("within its limit, which ends " + DUE);
        assertThat(whyNot("b", AT)).contains("not started");
        assertThat(whyNot("", AT)).contains("IN_PROGRESS");
    }

    @Test
    void afterItsLimitAnItemIsOverdue() {
        assertThat(ground("a", DUE)).isNull();
        assertThat(ground("a", LATE)).isEqualTo(Ground.OVERDUE);
        assertThat(ground("", LATE)).isEqualTo(Ground.OVERDUE);
    }

    @Test
    void whatIsDecidedInTimeIsNotOverdueLater() {
        happens(new CaseEvent.ItemWithdrawn("a", 1));

        assertThat(whyNot("a", LATE)).contains("settled (WITHDRAWN)");
    }

    @Test
    void aRefusalIsGraverThanWhatDidNotStartBecauseOfIt() {
        happens(new CaseEvent.ItemRefused("a", 1, REASON));
        happens(new CaseEvent.ItemNotStarted("b", REASON));

        assertThat(ground("a", AT)).isEqualTo(Ground.REFUSED);
        assertThat(ground("b", AT)).isEqualTo(Ground.NOT_STARTED);
        assertThat(ground("", AT)).isEqualTo(Ground.REFUSED);
    }

    @Test
    void whoWithdrewTheCaseHasNothingToEscalate() {
        happens(new CaseEvent.WithdrawalRequested());
        happens(new CaseEvent.ItemNotStarted("b", REASON));

        assertThat(whyNot("b", AT)).contains("withdrew");
    }

    @Test
    void whatIsNotUndoneIsTheGravest() {
        happens(new CaseEvent.ItemNotAccepted("a", 1, REASON));

        assertThat(ground("a", AT)).isEqualTo(Ground.NOT_ACCEPTED);
        assertThat(Ground.values()[0]).isEqualTo(Ground.COMPENSATION_REJECTED);
    }

    @Test
    void simpleOnesAreAnsweredInFiveWorkingDaysTheOthersInFifteen() {
        assertThat(Ground.values())
                .extracting(Ground::days)
                .as("compensation rejected, refused after the pivot, refused, not accepted, overdue, not started")
                .containsExactly(15, 15, 15, 15, 5, 5);
    }

    private void happens(CaseEvent event) {
        file = file.apply(event, AT);
    }

    private Verdict judge(String item, Instant now) {
        return EscalationRules.judge(
                file, item.isEmpty() ? null : file.item(item).orElseThrow(), now);
    }

    private Ground ground(String item, Instant now) {
        return judge(item, now) instanceof Verdict.Allowed(Ground ground) ? ground : null;
    }

    private String whyNot(String item, Instant now) {
        return ((Verdict.Not) judge(item, now)).problem().en();
    }
}
