package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an item goes through at officers' hands. In the scenarios a working day has 24 hours, and every day is one. */
class HandlingTests {
    private static final Duration DAY = Duration.ofDays(1);
    private final Scenario restaurant = Scenario.of(
            Scenario.offered("open-restaurant"), "{\"signWanted\":true,\"publicAssembly\":true,\"oilFume\":true}");

    private static CaseItem item(Scenario scenario, String id) {
        return scenario.file().item(id).orElseThrow();
    }

    private static Instant due(Scenario scenario, String id) {
        Instant due = item(scenario, id).dueAt();
        assertThat(due).isNotNull();
        return due;
    }

    private Scenario licensed() {
        return restaurant.play("grant business-licence, receive food-permit");
    }

    @Test
    void theLimitRunsFromTheAcceptanceNotFromTheReceipt() {
        licensed().after(DAY).play("accept food-permit");
        assertThat(due(restaurant, "food-permit"))
                .isEqualTo(Scenario.START.plus(DAY).plus(DAY.multipliedBy(5)));
    }

    @Test
    void silenceForFiveWorkingDaysIsAcceptanceAsOfTheReceipt() {
        licensed().after(DAY.multipliedBy(5));
        assertThat(item(restaurant, "food-permit").status()).isEqualTo(ItemStatus.ACCEPTED);
        assertThat(due(restaurant, "food-permit")).isEqualTo(Scenario.START.plus(DAY.multipliedBy(5)));
        assertThat(restaurant.lastEvents()).anyMatch(CaseEvent.DeemedAccepted.class::isInstance);
    }

    @Test
    void whoAcceptsTooLateChangesNothing() {
        licensed().after(DAY.multipliedBy(5));
        Instant due = due(restaurant, "food-permit");
        restaurant.after(DAY).play("accept food-permit");
        assertThat(due(restaurant, "food-permit")).isEqualTo(due);
    }

    @Test
    void stoppedTimeDoesNotCount() {
        licensed().play("accept food-permit, stop food-permit");
        assertThat(item(restaurant, "food-permit").dueAt()).isNull();
        restaurant.after(DAY.multipliedBy(3)).play("resume food-permit");
        assertThat(due(restaurant, "food-permit")).isEqualTo(Scenario.START.plus(DAY.multipliedBy(8)));
        assertThat(item(restaurant, "food-permit").status()).isEqualTo(ItemStatus.ACCEPTED);
    }

    @Test
    void anExtensionMovesTheDueDate() {
        licensed().play("accept food-permit, extend food-permit");
        assertThat(due(restaurant, "food-permit")).isEqualTo(Scenario.START.plus(DAY.multipliedBy(10)));
    }

    @Test
    void theApplicantGetsOneNoticeForAllThatIsMissing() {
        licensed().play("receive fire-check, ask food-permit, ask fire-check");
        assertThat(restaurant.file().status()).as("others may still ask").isEqualTo(CaseStatus.IN_PROGRESS);
        restaurant.after(Duration.ofHours(4));
        assertThat(restaurant.lastEvents())
                .filteredOn(CaseEvent.CorrectionNoticeSent.class::isInstance)
                .singleElement()
                .isEqualTo(new CaseEvent.CorrectionNoticeSent(
                        List.of("food-permit", "fire-check"),
                        Scenario.START.plus(Duration.ofHours(4)).plus(DAY.multipliedBy(15))));
        assertThat(restaurant.file().status()).isEqualTo(CaseStatus.WAITING_APPLICANT);
        assertThat(Actors.of(item(restaurant, "food-permit").status(), "x")).isEqualTo("applicant");
    }

    @Test
    void whenNobodyElseCanAskTheNoticeGoesAtOnce() {
        restaurant.play("refuse health-certificate-check, receive business-licence, ask business-licence");
        assertThat(restaurant.file().status()).isEqualTo(CaseStatus.WAITING_APPLICANT);
    }

    @Test
    void theApplicantMayAnswerInParts() {
        licensed().play("ask food-permit").after(Duration.ofHours(4));
        restaurant.handIn("layout-plan", "something-else");
        assertThat(item(restaurant, "food-permit").handled().missing())
                .extracting("what")
                .containsExactly("/newAddress");
        assertThat(item(restaurant, "food-permit").status()).isEqualTo(ItemStatus.CORRECTION);
        restaurant.handIn("/newAddress");
        assertThat(item(restaurant, "food-permit").status()).isEqualTo(ItemStatus.SUBMITTED);
        assertThat(restaurant.lastEvents()).contains(new CaseEvent.ItemCorrected("food-permit", 1));
    }

    @Test
    void aCorrectionThatGetsLostIsSentAgainAsACorrection() {
        licensed().play("ask food-permit").after(Duration.ofHours(4));
        restaurant.handIn("layout-plan", "/newAddress").after(Duration.ofSeconds(30));
        assertThat(restaurant.lastEvents())
                .filteredOn(event -> event instanceof CaseEvent.CommandRepeated repeated
                        && repeated.item().equals("food-permit"))
                .singleElement()
                .extracting("correction")
                .isEqualTo(1);
    }

    @Test
    void whoNeverAnswersLosesTheItemWithoutPrejudice() {
        licensed().play("ask food-permit").after(Duration.ofHours(4)).after(DAY.multipliedBy(15));
        assertThat(item(restaurant, "food-permit").status()).isEqualTo(ItemStatus.WITHDRAWING);
        restaurant.play("withdrawn food-permit");
        assertThat(item(restaurant, "food-permit").reason()).isEqualTo(Reasons.CORRECTION_TERM_OVER);
    }

    @Test
    void aCorrectionAfterTheAcceptanceStopsTheClock() {
        licensed().play("accept food-permit").after(DAY).play("ask food-permit").after(Duration.ofHours(4));
        restaurant.after(DAY.multipliedBy(2).minusHours(4)).handIn("layout-plan", "/newAddress");
        restaurant.play("resume food-permit");
        assertThat(due(restaurant, "food-permit")).isEqualTo(Scenario.START.plus(DAY.multipliedBy(7)));
    }

    @Test
    void theApplicantCanWithdrawWhateverOfficersAreDoing() {
        licensed()
                .play("receive fire-check, ask fire-check, receive sign-filing, accept sign-filing, stop sign-filing");
        restaurant.withdraw();
        assertThat(restaurant.asked(ItemStatus.WITHDRAWING)).contains("food-permit", "fire-check", "sign-filing");
    }

    @Test
    void aDepartmentAtWorkIsAskedAgainOnlyAfterALongSilence() {
        Scenario five = Scenario.of("five").play("receive a, accept a");
        assertThat(five.untilNextTick()).isEqualTo(Duration.ofHours(6));
        five.after(Duration.ofHours(6));
        assertThat(five.lastEvents()).singleElement().isInstanceOf(CaseEvent.CommandRepeated.class);
    }

    private static final CaseInput.Submit PROMISING = new CaseInput.Submit(
            "web",
            Set.of("business-licence", "food-permit"),
            Delivery.Way.POST,
            Map.of("food-permit", Set.of("food-safety-rules")));

    private final Scenario promising = Scenario.of(Scenario.offered("open-restaurant"), PROMISING);

    @Test
    void aPromisedPaperMayFollowWhileTheDepartmentIsAtWorkOrHasGranted() {
        promising.play("grant business-licence, receive food-permit, accept food-permit");
        promising.handIn("food-safety-rules");
        assertThat(promising.lastEvents()).contains(new CaseEvent.PaperFollowed("food-permit"));
        promising.play("grant food-permit");
        assertThat(promising.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void aCaseWithAPromiseOpenIsNotComplete() {
        promising.play("grant business-licence, grant food-permit");
        assertThat(promising.file().status()).isEqualTo(CaseStatus.WAITING_APPLICANT);
        promising.handIn("food-safety-rules");
        assertThat(promising.file().status()).isEqualTo(CaseStatus.COMPLETED);
    }

    @Test
    void whatWasGrantedOnABrokenPromiseIsUndone() {
        promising.play("grant business-licence, grant food-permit");
        assertThat(promising.untilNextTick()).isEqualTo(DAY.multipliedBy(10));
        promising.after(DAY.multipliedBy(10));
        assertThat(promising.asked(ItemStatus.COMPENSATING)).containsExactly("food-permit");
        promising.play("compensated food-permit");
        assertThat(promising.file().status()).isEqualTo(CaseStatus.PARTLY_COMPLETED);
        assertThat(item(promising, "food-permit").reason()).isEqualTo(Reasons.PROMISE_BROKEN);
    }

    @Test
    void whatWaitsForADecisionOnABrokenPromiseIsEnded() {
        promising.play("grant business-licence, receive food-permit, accept food-permit");
        promising.after(DAY.multipliedBy(10));
        assertThat(promising.asked(ItemStatus.WITHDRAWING)).containsExactly("food-permit");
    }

    @Test
    void resultsThatGoTogetherWaitForEachOther() {
        promising.play("grant business-licence");
        assertThat(item(promising, "business-licence").handled().handover()).isNull();
        promising.play("grant food-permit").handIn("food-safety-rules");
        assertThat(promising.lastEvents())
                .contains(new CaseEvent.ResultsReady(
                        List.of("business-licence", "food-permit"),
                        Scenario.START.plus(DAY.multipliedBy(10)),
                        Delivery.Way.POST));
        promising.handOver("clerk-3 / EMS1");
        assertThat(promising.lastEvents()).singleElement().isInstanceOf(CaseEvent.ResultsHandedOver.class);
        assertThat(promising.handOver("clerk-3").lastEvents()).isEmpty();
    }

    @Test
    void whatIsElectronicIsThereAtOnce() {
        restaurant.play("grant business-licence, refuse food-permit");
        assertThat(item(restaurant, "business-licence").handled().handover())
                .isEqualTo(new ResultDelivery(Scenario.START.plus(DAY.multipliedBy(10)), Scenario.START));
    }
}
