package cn.onething.orchestrator.casefile.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.events.ItemEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The second table of docs/late-answers.md: each test is a row. In scenarios a working day has 24 hours. */
class LateAnswerTests {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration COLLECTING = Duration.ofHours(4);
    private static final String BIRTH = "birth-certificate";

    private static CaseItem item(Scenario scenario, String id) {
        return scenario.file().item(id).orElseThrow();
    }

    private static void isPassedOver(Scenario scenario, ItemEvent answer) {
        CaseFile before = scenario.file();
        scenario.answer(scenario.departmentOf(answer.item().item()), answer);
        assertThat(scenario.lastEvents()).isEmpty();
        assertThat(scenario.file()).isEqualTo(before);
    }

    @Test
    @DisplayName("L1")
    void theSameAnswerCountsOnce() {
        isPassedOver(Situations.newborn().play("grant birth-certificate"), Scenario.event("grant", BIRTH, 1, 1));
    }

    @Test
    @DisplayName("L2")
    void anOlderAnswerIsPassedOver() {
        Scenario scenario = Situations.newborn().play("receive birth-certificate, accept birth-certificate");
        isPassedOver(scenario, Scenario.event("refuse", BIRTH, 1, 1));
    }

    @Test
    @DisplayName("L3")
    void anAnswerOfAnotherAttemptIsPassedOver() {
        isPassedOver(Situations.newborn(), Scenario.event("grant", BIRTH, 2, 1));
    }

    @Test
    @DisplayName("L4")
    void onlyTheDepartmentInChargeAnswers() {
        assertThatThrownBy(() -> Situations.newborn().answer("tax", Scenario.event("grant", BIRTH, 1, 1)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("tax");
    }

    @Test
    @DisplayName("L5")
    void aStopEndsWithWhateverIsHeardAfterIt() {
        Scenario scenario = Situations.newborn().play("accept birth-certificate, stop birth-certificate");
        scenario.after(DAY.multipliedBy(3)).play("extend birth-certificate");
        assertThat(item(scenario, BIRTH).status()).isEqualTo(ItemStatus.ACCEPTED);
        // 1 day promised, 3 stopped, 5 of the extension
        assertThat(item(scenario, BIRTH).dueAt()).isEqualTo(Scenario.START.plus(DAY.multipliedBy(9)));
    }

    private static Scenario deemedAccepted() {
        Scenario scenario = Situations.newborn().play("receive birth-certificate");
        for (int hours = 0; hours < 5 * 24; hours += 6) {
            scenario.after(Duration.ofHours(6));
        }
        return scenario;
    }

    @Test
    @DisplayName("L6")
    void silenceIsAcceptanceAsOfTheReceipt() {
        Scenario scenario = deemedAccepted();
        assertThat(item(scenario, BIRTH).status()).isEqualTo(ItemStatus.ACCEPTED);
        assertThat(item(scenario, BIRTH).dueAt()).isEqualTo(Scenario.START.plus(DAY));
    }

    private static ItemEvent notAccepted(Instant at) {
        ItemEvent.NotAccepted any = (ItemEvent.NotAccepted) Scenario.event("not-accept", BIRTH, 1, 2);
        return new ItemEvent.NotAccepted(any.item(), any.sequence(), at, any.reason());
    }

    @Test
    @DisplayName("L7")
    void whatWasNotAcceptedInTimeIsNotAccepted() {
        Scenario scenario = deemedAccepted();
        scenario.answer(scenario.departmentOf(BIRTH), notAccepted(Scenario.START.plus(DAY.multipliedBy(5))));
        assertThat(item(scenario, BIRTH).status()).isEqualTo(ItemStatus.NOT_ACCEPTED);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.REFUSED);
    }

    @Test
    @DisplayName("L8")
    void whatIsNotAcceptedTooLateIsAccepted() {
        isPassedOver(
                deemedAccepted(),
                notAccepted(Scenario.START.plus(DAY.multipliedBy(5)).plusSeconds(1)));
    }

    private static Scenario neverCorrected(Scenario scenario, String item) {
        scenario.play("ask " + item).after(COLLECTING).after(DAY.multipliedBy(15));
        assertThat(item(scenario, item).status()).isEqualTo(ItemStatus.WITHDRAWING);
        return scenario;
    }

    @Test
    @DisplayName("L9")
    void nothingIsGivenUpUntilTheEndIsConfirmed() {
        Scenario scenario =
                neverCorrected(Situations.newborn().play("grant birth-certificate"), "household-registration");
        assertThat(scenario.asked(ItemStatus.WAITING)).containsExactly("medical-insurance-enrolment");
        scenario.play("grant household-registration");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).containsExactly("medical-insurance-enrolment");
    }

    @Test
    @DisplayName("L10")
    void aPublicNoticeIsNotSkipped() {
        Scenario scenario = neverCorrected(
                Situations.deregistration().play("grant precheck, issue tax-clearance"), "public-notice-simple");
        scenario.play("grant public-notice-simple");
        assertThat(scenario.asked(ItemStatus.NOTICE)).containsExactly("public-notice-simple");
        assertThat(scenario.asked(ItemStatus.WAITING)).contains("deregistration");
        scenario.after(DAY.multipliedBy(21)).play("again public-notice-simple");
        assertThat(scenario.asked(ItemStatus.SUBMITTED)).containsExactly("deregistration");
    }

    @Test
    @DisplayName("L20")
    void anObjectionThatCrossesAnUndoLeavesNothingToUndo() {
        Scenario scenario = Situations.of("retirement", "archive-review").play("grant archive-review");
        scenario.withdraw();
        assertThat(scenario.asked(ItemStatus.COMPENSATING)).containsExactly("archive-review");
        scenario.play("refuse archive-review");
        assertThat(item(scenario, "archive-review").status()).isEqualTo(ItemStatus.REFUSED);
        assertThat(scenario.file().status().isFinal()).isTrue();
    }

    @Test
    @DisplayName("L19")
    void anObjectionThatComesAfterTheNoticeCounts() {
        Scenario scenario =
                Situations.deregistration().play("grant precheck, issue tax-clearance, grant public-notice-simple");
        scenario.after(DAY.multipliedBy(21));
        assertThat(scenario.asked(ItemStatus.NOTICE)).containsExactly("public-notice-simple");
        scenario.play("refuse public-notice-simple, again public-notice-simple");
        assertThat(item(scenario, "public-notice-simple").status()).isEqualTo(ItemStatus.REFUSED);
        assertThat(scenario.asked(ItemStatus.NOT_STARTED)).contains("deregistration");
    }

    @Test
    @DisplayName("L11")
    void aGrantThatTheWithdrawalCameTooLateForStands() {
        Scenario scenario = Situations.newborn().withdraw().play("grant birth-certificate");
        assertThat(item(scenario, BIRTH).status()).isEqualTo(ItemStatus.GRANTED);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.PARTLY_COMPLETED);
    }

    @Test
    @DisplayName("L12")
    void inAGroupItIsUndone() {
        Scenario scenario = Situations.relocation().withdraw().play("grant move-in-application");
        assertThat(scenario.asked(ItemStatus.COMPENSATING)).containsExactly("move-in-application");
        scenario.play("compensated move-in-application");
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    @Test
    @DisplayName("L13")
    void nobodyWaitsForANoticeThatServesNothing() {
        Scenario scenario = Situations.deregistration().play("grant precheck").withdraw();
        scenario.play("withdrawn tax-clearance, grant public-notice-simple");
        assertThat(item(scenario, "public-notice-simple").status()).isEqualTo(ItemStatus.GRANTED);
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.WITHDRAWN);
    }

    private static Scenario oneOpinionRefused() {
        return Situations.transport().play("grant route-application, refuse route-opinion.1");
    }

    @Test
    @DisplayName("L14")
    void aGrantThatCrossesTheWithdrawalOfItsGroupIsUndoneFirst() {
        Scenario scenario = oneOpinionRefused().play("grant route-opinion.2");
        assertThat(scenario.asked(ItemStatus.COMPENSATING)).containsExactly("route-opinion.2");
        scenario.play("compensated route-opinion.2, compensated route-application");
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPENSATED);
    }

    @Test
    @DisplayName("L15")
    void aRefusalThatCrossesTheWithdrawalOfItsGroupCounts() {
        Scenario scenario = oneOpinionRefused().play("refuse route-opinion.2, compensated route-application");
        assertThat(scenario.asked(ItemStatus.REFUSED)).containsExactly("route-opinion.1", "route-opinion.2");
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.COMPENSATED);
    }

    @Test
    @DisplayName("L16")
    void aGrantAfterTheUndoIsPassedOver() {
        Scenario scenario = oneOpinionRefused().play("withdrawn route-opinion.2, compensated route-application");
        isPassedOver(scenario, Scenario.event("grant", "route-application", 1, 9));
    }

    @Test
    @DisplayName("L17")
    void whatWasNotUndoneIsForAPerson() {
        Scenario scenario = oneOpinionRefused().play("withdrawn route-opinion.2, keep route-application");
        isPassedOver(scenario, Scenario.event("compensated", "route-application", 1, 9));
        assertThat(scenario.file().status()).isEqualTo(CaseStatus.ESCALATED);
    }

    @Test
    @DisplayName("L18")
    void afterTheEndNothingCounts() {
        Scenario scenario = Situations.newborn().play("refuse birth-certificate");
        assertThat(scenario.file().status().isFinal()).isTrue();
        for (String verb : List.of("receive", "accept", "ask", "grant", "withdrawn", "compensated")) {
            isPassedOver(scenario, Scenario.event(verb, BIRTH, 1, 9));
        }
    }

    @Test
    void everyRowOfThePageIsHere() {
        Stream<String> here = Arrays.stream(LateAnswerTests.class.getDeclaredMethods())
                .flatMap(method -> Stream.ofNullable(method.getAnnotation(DisplayName.class)))
                .map(DisplayName::value);
        assertThat(Page.named("late-answers.md").section("二、").table("行 Row"))
                .extracting(List::getFirst)
                .containsExactlyInAnyOrderElementsOf(here.toList());
    }
}
