package cn.onething.orchestrator.notice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Delivery;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Promise;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NoticeRulesTests {
    private static final Instant DUE = Instant.parse("2026-03-09T09:00:00Z");
    private static final Reason REASON = new Reason("because", "理由", "because");

    @Test
    void anItemIsToldAsItIsAfterTheDecision() {
        assertThat(told(
                        CaseStatus.IN_PROGRESS,
                        new CaseEvent.ItemAccepted("a", 1, DUE),
                        new CaseEvent.ItemAccepted("b", 1, DUE),
                        new CaseEvent.ItemGranted("a", 2)))
                .isEqualTo("ACCEPTED[b] GRANTED[a]");
    }

    @Test
    void itemsOfTheSameKindShareANotice() {
        assertThat(told(
                        CaseStatus.REFUSED,
                        new CaseEvent.ItemRefused("a", 1, REASON),
                        new CaseEvent.ItemNotStarted("b", REASON),
                        new CaseEvent.ItemNotStarted("c", REASON)))
                .isEqualTo("REFUSED[a] NOT_STARTED[b, c] CASE_REFUSED[] RATING_INVITED[]");
    }

    @Test
    void aCertificateIsANoticeOfItsOwn() {
        IssuedCertificate certificate = new IssuedCertificate("1.2.156.3005.2.x", null);

        assertThat(told(CaseStatus.COMPLETED, new CaseEvent.ItemGranted("a", 1, certificate)))
                .isEqualTo("GRANTED[a] CERTIFICATE_READY[a] CASE_COMPLETED[] RATING_INVITED[]");
    }

    @Test
    void resultsAreToldBesideTheGrantAndDoNotEndTheCaseAgain() {
        assertThat(told(
                        CaseStatus.COMPLETED,
                        new CaseEvent.ItemGranted("a", 1),
                        new CaseEvent.ResultsReady(List.of("a", "b"), DUE, Delivery.Way.POST)))
                .isEqualTo("GRANTED[a] RESULTS_READY[a, b] CASE_COMPLETED[] RATING_INVITED[]");
        assertThat(told(CaseStatus.COMPLETED, new CaseEvent.ResultsHandedOver(List.of("a", "b"), DUE, null)))
                .isEqualTo("RESULTS_DELIVERED[a, b]");
    }

    @Test
    void papersThatFollowAreRememberedWithTheFirstDay() {
        Promise early = new Promise("plan", DUE);
        Promise late = new Promise("rules", DUE.plusSeconds(1));
        Decision filed = new Decision(
                "five",
                "999900",
                1,
                1,
                CaseStatus.IN_PROGRESS,
                List.of(new CaseEvent.Submitted(
                        "web", List.of(new CaseEvent.NewItem("a", "tax", true, List.of(late, early))))));

        assertThat(NoticeRules.of(filed).get(NoticeKind.PAPERS_TO_FOLLOW))
                .extracting(NoticeRules.Line::due)
                .containsExactly(DUE);
    }

    @Test
    void aCompleteCorrectionTakesThePlaceOfItsParts() {
        assertThat(told(
                        CaseStatus.IN_PROGRESS,
                        new CaseEvent.HandedIn("a", List.of("plan")),
                        new CaseEvent.HandedIn("b", List.of("plan")),
                        new CaseEvent.ItemCorrected("b", 1)))
                .isEqualTo("PAPERS_RECEIVED[a] CORRECTION_COMPLETE[b]");
    }

    @Test
    void oneNoticeNamesAllThatHasToBeCorrected() {
        assertThat(told(CaseStatus.WAITING_APPLICANT, new CaseEvent.CorrectionNoticeSent(List.of("a", "b"), DUE)))
                .isEqualTo("CORRECTION_ASKED[a, b]");
    }

    @Test
    void whatDepartmentsAreAskedIsNotForTheApplicant() {
        assertThat(told(
                        CaseStatus.IN_PROGRESS,
                        new CaseEvent.ItemStarted("a", DUE),
                        new CaseEvent.CommandRepeated("a", ItemStatus.ACCEPTED, DUE, null, null),
                        new CaseEvent.CorrectionRequested("a", 1, List.of()),
                        new CaseEvent.ItemWithdrawalRequested("a", REASON)))
                .isEmpty();
    }

    @Test
    void everyEndIsToldAndNothingElse() {
        assertThat(CaseStatus.values())
                .allSatisfy(status ->
                        assertThat(NoticeKind.ofEnd(status).isPresent()).isEqualTo(status.isFinal()));
    }

    private static String told(CaseStatus status, CaseEvent... events) {
        Decision decision = new Decision("five", "999900", 1, 3, status, Arrays.asList(events));
        return NoticeRules.of(decision).entrySet().stream()
                .map(notice -> notice.getKey()
                        + notice.getValue().stream()
                                .map(NoticeRules.Line::item)
                                .filter(item -> !item.isEmpty())
                                .toList()
                                .toString())
                .collect(Collectors.joining(" "));
    }
}
