package cn.onething.orchestrator.follower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.events.IssuedCertificate;
import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is seen of a stored decision without reading it is what reading it gives. */
class FollowedTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");

    @ParameterizedTest
    @EnumSource(CaseStatus.class)
    void theStatusIsTheDecisions(CaseStatus status) {
        assertThat(followed(status, granted(null)).status()).isEqualTo(status);
    }

    @Test
    void aCertificateIsMentionedWhereThereIsOne() {
        var certificate = new IssuedCertificate("1.2.156.3005.2", null);

        assertThat(followed(CaseStatus.COMPLETED, granted(certificate)).mentions("certificate"))
                .isTrue();
        assertThat(followed(CaseStatus.COMPLETED, granted(null)).mentions("certificate"))
                .isFalse();
    }

    @Test
    void whatTheDeskWaitsForIsMentioned() {
        var reason = new Reason("address-not-allowed", "地址不允许", "the address is not allowed");

        assertThat(followed(CaseStatus.ESCALATED, new CaseEvent.CompensationRejected("a", 2, reason))
                        .mentions(CaseEvent.COMPENSATION_REJECTED))
                .isTrue();
        assertThat(followed(CaseStatus.ESCALATED, new CaseEvent.HandedToDesk("a"))
                        .mentions(CaseEvent.HANDED_TO_DESK))
                .isTrue();
        assertThat(followed(CaseStatus.COMPLETED, granted(null)).mentions(CaseEvent.HANDED_TO_DESK))
                .isFalse();
    }

    @Test
    void aRowWithoutAStatusIsNoDecision() {
        var row = new JournalRow(
                1, 1, "YJS1", Decision.KIND, AT, "{\"events\":[{\"status\":\"COMPLETED\"}]}", new byte[32], null);

        assertThatThrownBy(() -> new DecisionFollower.Followed(row).status())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CaseEvent granted(@Nullable IssuedCertificate certificate) {
        return new CaseEvent.ItemGranted("a", 1, certificate);
    }

    private static DecisionFollower.Followed followed(CaseStatus status, CaseEvent event) {
        Decision decision = new Decision("five", "999900", 1, 3, status, List.of(event));
        String body = MessageJson.mapper().writeValueAsString(decision);
        return new DecisionFollower.Followed(new JournalRow(1, 1, "YJS1", Decision.KIND, AT, body, new byte[32], null));
    }
}
