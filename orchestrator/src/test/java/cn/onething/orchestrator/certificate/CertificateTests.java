package cn.onething.orchestrator.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Text;
import cn.onething.events.CertificateNumber;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemRef;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.certificate.CertificateView.State;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateTests {
    private static final Instant NOW = Scenario.START;
    private static final String NUMBER = "YJS999900101202603020000000Z";
    private static final String RIGHT = CertificateNumber.of(
                    Applications.OTHER_COMPANY, "registration", new ItemRef(NUMBER, "a", 1))
            .value();

    @Test
    void itHoldsToTheMomentBeforeItsEnd() {
        assertThat(State.of(ItemStatus.GRANTED, null, NOW)).isEqualTo(State.VALID);
        assertThat(State.of(ItemStatus.GRANTED, NOW.plusNanos(1), NOW)).isEqualTo(State.VALID);
        assertThat(State.of(ItemStatus.GRANTED, NOW, NOW)).isEqualTo(State.EXPIRED);
    }

    @Test
    void whatIsUndoneOrRefusedAfterItsNoticeIsRevokedEvenWhenItHasExpired() {
        assertThat(State.of(ItemStatus.COMPENSATED, NOW, NOW)).isEqualTo(State.REVOKED);
        assertThat(State.of(ItemStatus.REFUSED, null, NOW)).isEqualTo(State.REVOKED);
    }

    @Test
    void itHoldsAsLongAsTheDepartmentHasNotUndoneIt() {
        assertThat(State.of(ItemStatus.COMPENSATING, null, NOW)).isEqualTo(State.VALID);
        assertThat(State.of(ItemStatus.COMPENSATION_REJECTED, null, NOW)).isEqualTo(State.VALID);
    }

    @Test
    void onPublicNoticeItIsNotInForceYet() {
        assertThat(State.of(ItemStatus.NOTICE, null, NOW)).isEqualTo(State.ON_NOTICE);
    }

    @Test
    void itIsCalledWhatTheCatalogueCallsTheResult() {
        var item =
                Scenario.offered("bankruptcy-info-check").item("compose-report").orElseThrow();
        Department office = new Department("gov-service", new Text("政务服务中心", "Government service centre"), true);

        CertificateView view = CertificateView.of(
                new Issue(RIGHT, NUMBER, "compose-report", NOW, null), ItemStatus.GRANTED, item, office, NOW);

        assertThat(view.kind().zh()).isEqualTo("核查结果汇总报告");
        assertThat(CertificatePage.of(view)).contains("核查结果汇总报告", "政务服务中心").doesNotContain(NUMBER);
    }

    @Test
    void grantsAndPublicNoticesIssueWhatAnybodyCanAskFor() {
        IssuedCertificate right = new IssuedCertificate(RIGHT, NOW);
        IssuedCertificate wrong = new IssuedCertificate("certificate\u0000", null);

        assertThat(Issue.in(
                        NUMBER,
                        NOW,
                        decision(
                                new CaseEvent.ItemGranted("a", 1, right),
                                new CaseEvent.ItemGranted("b", 1),
                                new CaseEvent.NoticeStarted("c", 1, NOW, right),
                                new CaseEvent.ItemGranted("d", 1, wrong))))
                .containsExactly(new Issue(RIGHT, NUMBER, "a", NOW, NOW), new Issue(RIGHT, NUMBER, "c", NOW, NOW));
    }

    private static Decision decision(CaseEvent... events) {
        return new Decision("five", "999900", 1, 2, CaseStatus.IN_PROGRESS, List.of(events));
    }
}
