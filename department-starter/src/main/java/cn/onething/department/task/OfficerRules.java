package cn.onething.department.task;

import cn.onething.department.Decider;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What follows from an officer's act. Pure. The law behind it: rules.md §1.1, §3, §5. */
public final class OfficerRules {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private OfficerRules() {}

    /** What becomes of an act. */
    public sealed interface Outcome {

        /** The task's new state; the answer goes out. */
        record Moved(Task task) implements Outcome {}

        /** It is granted if the register has nothing against it. */
        record GrantNow() implements Outcome {}

        /** What was granted is taken back, and with that it is refused. */
        record TakeBack(Reason reason) implements Outcome {}

        /** It does not fit; nothing changes. */
        record Unfit(Reason why) implements Outcome {}
    }

    /**
     * @param decider of the task's service
     * @param noticeDays calendar days of the service's public notice, 0 when it has none
     */
    public static Outcome on(Task task, OfficerAct act, String officer, Decider decider, int noticeDays, Instant now) {
        return switch (act) {
            case OfficerAct.OnOpenTask open -> onOpenTask(task, open, officer, decider, now);
            case OfficerAct.UpholdObjection(Reason reason) -> objection(task, reason, noticeDays, now);
        };
    }

    private static Outcome onOpenTask(
            Task task, OfficerAct.OnOpenTask act, String officer, Decider decider, Instant now) {
        if (!task.state().isOpen() || task.review() == null) {
            return unfit("already-decided", "该事项已有结论", "The item is decided already");
        }
        Review review = task.review().by(officer);
        return switch (act) {
            case OfficerAct.Accept() -> accept(task, review, now);
            case OfficerAct.NotAccept(Reason reason) -> notAccept(task, review, reason, now);
            case OfficerAct.AskCorrection(var missing) -> ask(task, review, missing, now);
            case OfficerAct.Stop(Reason reason) ->
                inReview(task, now)
                        ? moved(task.answered(TaskState.STOPPED, now, reason, review.accept()))
                        : notInReview(task);
            case OfficerAct.Resume() ->
                task.state() == TaskState.STOPPED
                        ? moved(task.answered(TaskState.RESUMED, now, null, review))
                        : unfit("not-stopped", "时限未暂停", "The clock is not stopped");
            case OfficerAct.Extend(int days, Reason reason) -> extend(task, review, days, reason, now);
            case OfficerAct.Grant() -> grant(task, review, decider, now);
            case OfficerAct.Refuse(Reason reason) -> refuse(task, review, reason, now);
        };
    }

    /** Silence until the end of the acceptance clock is acceptance. */
    private static boolean inReview(Task task, Instant now) {
        return task.state().isInReview()
                || task.state() == TaskState.RECEIVED
                        && now.isAfter(task.reviewed().acceptBy());
    }

    private static Outcome accept(Task task, Review review, Instant now) {
        return task.state() == TaskState.RECEIVED
                ? moved(task.answered(TaskState.ACCEPTED, now, null, review.accept()))
                : unfit("not-received", "该事项不在待受理状态", "The item does not wait for acceptance");
    }

    private static Outcome notAccept(Task task, Review review, Reason reason, Instant now) {
        if (task.state() != TaskState.RECEIVED) {
            return unfit("not-received", "该事项不在待受理状态", "The item does not wait for acceptance");
        }
        if (now.isAfter(review.acceptBy())) {
            return unfit(
                    "deemed-accepted",
                    "逾期未告知，自收到之日起即为受理",
                    "Nobody said anything in time: it counts as accepted since the receipt");
        }
        return reason.remedies() == null
                ? unfit("remedies-missing", "不予受理应告知救济途径", "A refusal to accept has to name the remedies")
                : moved(task.answered(TaskState.NOT_ACCEPTED, now, reason, review));
    }

    /** Asked once: a second notice may only name what the first one named (rules.md §5.1). */
    private static Outcome ask(Task task, Review review, List<Missing> missing, Instant now) {
        if (missing.isEmpty()) {
            return unfit("nothing-missing", "补正告知应列明全部缺失内容", "A request for correction has to say what is missing");
        }
        if (task.state() != TaskState.RECEIVED && !inReview(task, now)) {
            return unfit("not-open", "该事项此时不能要求补正", "The item cannot be sent back for correction now");
        }
        if (review.asked()) {
            Set<String> before = review.missing().stream().map(Missing::what).collect(Collectors.toSet());
            List<String> fresh = missing.stream()
                    .map(Missing::what)
                    .filter(what -> !before.contains(what))
                    .toList();
            if (!fresh.isEmpty()) {
                String names = String.join(", ", fresh);
                return unfit(
                        "asked-before",
                        "补正应一次性告知，首次告知未提及：" + names,
                        "Everything has to be asked at once; the first notice did not name " + names);
            }
        }
        Review asked = inReview(task, now) ? review.accept().ask(missing) : review.ask(missing);
        return moved(task.answered(TaskState.CORRECTION, now, null, asked));
    }

    private static Outcome extend(Task task, Review review, int days, Reason reason, Instant now) {
        if (!inReview(task, now)) {
            return notInReview(task);
        }
        if (review.extension() > 0) {
            return unfit("extended-before", "时限只能延长一次", "A limit is extended once only");
        }
        if (now.isAfter(review.dueAt())) {
            return unfit("overdue", "已超过办理时限，不能延长", "The limit is over and cannot be extended any more");
        }
        return days < 1
                ? unfit("no-days", "延长应至少一个工作日", "An extension takes at least one working day")
                : moved(task.answered(
                        TaskState.EXTENDED, now, reason, review.accept().extend(days)));
    }

    private static Outcome grant(Task task, Review review, Decider decider, Instant now) {
        if (!inReview(task, now)) {
            return notInReview(task);
        }
        if (decider != Decider.TWO_OFFICERS) {
            return new Outcome.GrantNow();
        }
        if (review.proposer() == null) {
            return moved(proposed(task, review));
        }
        return review.proposer().equals(review.officer())
                ? unfit("second-officer-needed", "须由另一名工作人员批准", "Another officer has to approve it")
                : new Outcome.GrantNow();
    }

    /** No new answer: the applicant hears nothing of a proposal. */
    private static Task proposed(Task task, Review review) {
        return new Task(
                task.item(),
                task.service(),
                task.state(),
                task.sequence(),
                task.at(),
                task.entry(),
                task.reason(),
                review.accept().propose(),
                task.result());
    }

    private static Outcome refuse(Task task, Review review, Reason reason, Instant now) {
        if (!inReview(task, now)) {
            return notInReview(task);
        }
        return reason.basis() == null || reason.remedies() == null
                ? unfit("basis-missing", "不予许可应说明依据和救济途径", "A refusal has to name its legal basis and the remedies")
                : moved(task.answered(TaskState.REFUSED, now, reason, review.accept()));
    }

    /** Only while the notice lasts: the day of the grant does not count, and it is over when its last day is. */
    private static Outcome objection(Task task, Reason reason, int noticeDays, Instant now) {
        Instant over = LocalDate.ofInstant(task.at(), CHINA)
                .plusDays(noticeDays + 1L)
                .atStartOfDay(CHINA)
                .toInstant();
        if (task.state() != TaskState.GRANTED || noticeDays == 0 || !now.isBefore(over)) {
            return unfit("not-on-notice", "该事项不在公告期内", "The item is not on public notice");
        }
        return reason.basis() == null || reason.remedies() == null
                ? unfit(
                        "basis-missing",
                        "异议成立应说明依据和救济途径",
                        "An objection that is upheld has to name its legal basis and the remedies")
                : new Outcome.TakeBack(reason);
    }

    private static Outcome moved(Task task) {
        return new Outcome.Moved(task);
    }

    private static Outcome notInReview(Task task) {
        return unfit("not-in-review", "该事项不在审查状态：" + task.state(), "The item is not in review but " + task.state());
    }

    private static Outcome unfit(String code, String zh, String en) {
        return new Outcome.Unfit(new Reason(code, zh, en));
    }
}
