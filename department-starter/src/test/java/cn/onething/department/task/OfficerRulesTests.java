package cn.onething.department.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import cn.onething.department.Decider;
import cn.onething.department.task.OfficerRules.Outcome;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficerRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant ACCEPT_BY = NOW.plus(Duration.ofDays(7));
    private static final Instant DUE = NOW.plus(Duration.ofDays(10));
    private static final ItemRef ITEM = new ItemRef("YJS9999001092026112200000001Q", "food-permit", 1);
    private static final int NOTICE_DAYS = 20;
    private static final Reason WHY = new Reason("site-visit", "现场核查", "A visit to the site");
    private static final Reason LAWFUL =
            new Reason("no-kitchen", "无厨房", "There is no kitchen", "《食品安全法》", "60 日内可以申请行政复议");
    private static final Missing PLAN = new Missing("layout-plan", "缺少布局图", "The layout plan is missing");
    private static final Missing RULES = new Missing("food-safety-rules", "缺少制度文本", "The rules are missing");

    private final Task received = receivedTask();

    private static ItemCommand.Apply application(Instant due) {
        return new ItemCommand.Apply(
                ITEM,
                "food-permit",
                "open-restaurant",
                due,
                MessageJson.mapper().createObjectNode(),
                ACCEPT_BY,
                null,
                null,
                null);
    }

    private static Task receivedTask() {
        return ((TaskStep.Receive) TaskStep.of(null, application(DUE), _ -> Decider.OFFICER, NOW)).task();
    }

    private static Outcome on(Task task, OfficerAct act, Instant at) {
        return OfficerRules.on(task, act, "officer-7", Decider.OFFICER, NOTICE_DAYS, at);
    }

    private static Task moved(Task task, OfficerAct act) {
        Outcome outcome = on(task, act, NOW);
        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
        return ((Outcome.Moved) outcome).task();
    }

    private static void unfit(Task task, OfficerAct act, Instant at, String code) {
        assertThat(on(task, act, at))
                .asInstanceOf(type(Outcome.Unfit.class))
                .satisfies(outcome -> assertThat(outcome.why().code()).isEqualTo(code));
    }

    private static ItemCommand.Correct correction(int round) {
        return new ItemCommand.Correct(
                ITEM, "food-permit", round, MessageJson.mapper().createObjectNode(), null);
    }

    private static Task corrected(Task asked) {
        return ((TaskStep.Correct) TaskStep.of(asked, correction(1), _ -> Decider.OFFICER, NOW)).task();
    }

    @Test
    void anApplicationIsReceivedThenAcceptedThenGrantedAndEveryStepIsAnAnswerOfItsOwn() {
        assertThat(received.answer()).isEqualTo(new ItemEvent.Received(ITEM, 1, NOW));
        Task accepted = moved(received, new OfficerAct.Accept());
        assertThat(accepted.answer()).isEqualTo(new ItemEvent.Accepted(ITEM, 2, NOW));
        assertThat(on(accepted, new OfficerAct.Grant(), NOW)).isInstanceOf(Outcome.GrantNow.class);
        assertThat(accepted.reviewed().officer()).isEqualTo("officer-7");
    }

    @Test
    void nothingIsDecidedBeforeItIsAccepted() {
        unfit(received, new OfficerAct.Grant(), NOW, "not-in-review");
        unfit(received, new OfficerAct.Refuse(LAWFUL), NOW, "not-in-review");
    }

    @Test
    void silenceUntilTheEndOfTheAcceptanceClockIsAcceptance() {
        Instant late = ACCEPT_BY.plusSeconds(1);
        unfit(received, new OfficerAct.NotAccept(LAWFUL), late, "deemed-accepted");
        assertThat(on(received, new OfficerAct.Grant(), late)).isInstanceOf(Outcome.GrantNow.class);
        assertThat(on(received, new OfficerAct.NotAccept(LAWFUL), ACCEPT_BY)).isInstanceOf(Outcome.Moved.class);
    }

    @Test
    void aNegativeDecisionNamesItsBasisAndTheRemedies() {
        Task accepted = moved(received, new OfficerAct.Accept());
        unfit(accepted, new OfficerAct.Refuse(WHY), NOW, "basis-missing");
        unfit(received, new OfficerAct.NotAccept(WHY), NOW, "remedies-missing");
        assertThat(moved(accepted, new OfficerAct.Refuse(LAWFUL)).answer())
                .isEqualTo(new ItemEvent.Refused(ITEM, 3, NOW, LAWFUL));
    }

    @Test
    void aCorrectionIsAskedOnce() {
        Task asked = moved(received, new OfficerAct.AskCorrection(List.of(PLAN)));
        assertThat(asked.answer()).isEqualTo(new ItemEvent.CorrectionRequested(ITEM, 2, NOW, List.of(PLAN)));
        Task again = corrected(asked);
        assertThat(again.state()).isEqualTo(TaskState.RECEIVED);
        unfit(again, new OfficerAct.AskCorrection(List.of(PLAN, RULES)), NOW, "asked-before");
        assertThat(moved(again, new OfficerAct.AskCorrection(List.of(PLAN))).state())
                .as("what was handed in is still wrong")
                .isEqualTo(TaskState.CORRECTION);
        unfit(received, new OfficerAct.AskCorrection(List.of()), NOW, "nothing-missing");
    }

    @Test
    void theSameCorrectionTwiceIsTakenOnce() {
        Task again = corrected(moved(received, new OfficerAct.AskCorrection(List.of(PLAN))));
        Task askedAgain = moved(again, new OfficerAct.AskCorrection(List.of(PLAN)));
        assertThat(TaskStep.of(askedAgain, correction(1), _ -> Decider.OFFICER, NOW))
                .isInstanceOf(TaskStep.Repeat.class);
        assertThat(TaskStep.of(again, correction(1), _ -> Decider.OFFICER, NOW)).isInstanceOf(TaskStep.Repeat.class);
    }

    @Test
    void aCorrectionAfterAcceptanceLeadsBackIntoTheReview() {
        Task accepted = moved(received, new OfficerAct.Accept());
        Task asked = moved(accepted, new OfficerAct.AskCorrection(List.of(PLAN)));
        assertThat(corrected(asked).answer()).isInstanceOf(ItemEvent.ClockResumed.class);
    }

    @Test
    void theClockIsStoppedAndRunsAgain() {
        Task accepted = moved(received, new OfficerAct.Accept());
        Task stopped = moved(accepted, new OfficerAct.Stop(WHY));
        assertThat(stopped.answer()).isEqualTo(new ItemEvent.ClockStopped(ITEM, 3, NOW, WHY));
        unfit(stopped, new OfficerAct.Grant(), NOW, "not-in-review");
        assertThat(moved(stopped, new OfficerAct.Resume()).answer())
                .isEqualTo(new ItemEvent.ClockResumed(ITEM, 4, NOW));
        unfit(accepted, new OfficerAct.Resume(), NOW, "not-stopped");
    }

    @Test
    void aLimitIsExtendedOnceAndBeforeItsEnd() {
        Task accepted = moved(received, new OfficerAct.Accept());
        Task extended = moved(accepted, new OfficerAct.Extend(5, WHY));
        assertThat(extended.answer()).isEqualTo(new ItemEvent.Extended(ITEM, 3, NOW, 5, WHY));
        unfit(extended, new OfficerAct.Extend(5, WHY), NOW, "extended-before");
        unfit(accepted, new OfficerAct.Extend(5, WHY), DUE.plusSeconds(1), "overdue");
        unfit(accepted, new OfficerAct.Extend(0, WHY), NOW, "no-days");
    }

    @Test
    void whereItTakesTwoTheProposerCannotApprove() {
        Task accepted = moved(received, new OfficerAct.Accept());
        Outcome first = OfficerRules.on(accepted, new OfficerAct.Grant(), "officer-7", Decider.TWO_OFFICERS, 0, NOW);
        Task proposed = ((Outcome.Moved) first).task();
        assertThat(proposed.answer())
                .as("the applicant hears nothing of a proposal")
                .isEqualTo(accepted.answer());
        assertThat(OfficerRules.on(proposed, new OfficerAct.Grant(), "officer-7", Decider.TWO_OFFICERS, 0, NOW))
                .asInstanceOf(type(Outcome.Unfit.class))
                .satisfies(outcome -> assertThat(outcome.why().code()).isEqualTo("second-officer-needed"));
        assertThat(OfficerRules.on(proposed, new OfficerAct.Grant(), "officer-8", Decider.TWO_OFFICERS, 0, NOW))
                .isInstanceOf(Outcome.GrantNow.class);
    }

    @Test
    void anObjectionIsUpheldOnlyDuringThePublicNotice() {
        Task granted = received.answered(TaskState.GRANTED, NOW, null, null);
        OfficerAct objection = new OfficerAct.UpholdObjection(LAWFUL);
        Instant lastMoment = Instant.parse("2026-12-13T15:59:59Z");
        assertThat(on(granted, objection, lastMoment)).isEqualTo(new Outcome.TakeBack(LAWFUL));
        unfit(granted, objection, lastMoment.plusSeconds(1), "not-on-notice");
        unfit(granted, new OfficerAct.UpholdObjection(WHY), NOW, "basis-missing");
        unfit(received, objection, NOW, "not-on-notice");
        assertThat(OfficerRules.on(granted, objection, "officer-7", Decider.RULE, 0, NOW))
                .as("a service without a public notice")
                .isInstanceOf(Outcome.Unfit.class);
    }

    @Test
    void anObjectionThatIsUpheldRefusesAndSaysWhoSaidSo() {
        Task granted = received.answered(TaskState.GRANTED, NOW, null, null);
        Task refused = TaskAnswers.takenBack(granted, "entry/undo", "officer-7", LAWFUL, NOW);
        assertThat(refused.answer()).isEqualTo(new ItemEvent.Refused(ITEM, granted.sequence() + 1, NOW, LAWFUL));
        assertThat(refused.reviewed().officer()).isEqualTo("officer-7");
        assertThat(refused.entry()).isEqualTo("entry/undo");
    }

    @Test
    void theDayToDecideByIsTheOneThatTheOrchestratorSaidLast() {
        Instant later = DUE.plus(Duration.ofDays(5));
        TaskStep step = TaskStep.of(received, application(later), _ -> Decider.OFFICER, NOW.plusSeconds(1));

        assertThat(((TaskStep.Record) step).task().reviewed().dueAt()).isEqualTo(later);
        assertThat(((TaskStep.Record) step).task().answer())
                .as("nothing new to say")
                .isEqualTo(received.answer());
        assertThat(TaskStep.of(received, application(DUE), _ -> Decider.OFFICER, NOW))
                .isInstanceOf(TaskStep.Repeat.class);
        Task refused = moved(moved(received, new OfficerAct.Accept()), new OfficerAct.Refuse(LAWFUL));
        assertThat(TaskStep.of(refused, application(later), _ -> Decider.OFFICER, NOW))
                .isInstanceOf(TaskStep.Repeat.class);
    }

    @Test
    void whatIsDecidedStaysDecided() {
        Task refused = moved(moved(received, new OfficerAct.Accept()), new OfficerAct.Refuse(LAWFUL));
        unfit(refused, new OfficerAct.Accept(), NOW, "already-decided");
        ItemCommand.Withdraw withdraw = new ItemCommand.Withdraw(ITEM, "food-permit", WHY);
        assertThat(TaskStep.of(refused, withdraw, _ -> Decider.OFFICER, NOW)).isInstanceOf(TaskStep.Repeat.class);
    }

    @Test
    void whatNobodyHasDecidedCanBeWithdrawn() {
        ItemCommand.Withdraw withdraw = new ItemCommand.Withdraw(ITEM, "food-permit", WHY);
        TaskStep step = TaskStep.of(received, withdraw, _ -> Decider.OFFICER, NOW);
        assertThat(((TaskStep.Record) step).task().answer()).isEqualTo(new ItemEvent.Withdrawn(ITEM, 2, NOW));
    }
}
