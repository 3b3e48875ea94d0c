package cn.onething.orchestrator.desk;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What may be brought to the desk: whatever was not accepted, not approved, not started or not done in time. */
final class EscalationRules {
    private EscalationRules() {}

    /** What came of a look at the case. */
    sealed interface Verdict {
        record Allowed(Ground ground) implements Verdict {}

        /** @param problem names why not */
        record Not(Problem problem) implements Verdict {}
    }

    /** @param item absent when the case as a whole is meant: its gravest item decides */
    static Verdict judge(CaseFile file, @Nullable CaseItem item, Instant now) {
        Optional<Ground> ground = item == null
                ? file.items().stream()
                        .flatMap(each -> groundOf(file, each, now).stream())
                        .min(Comparator.naturalOrder())
                : groundOf(file, item, now);
        if (ground.isPresent()) {
            return new Verdict.Allowed(ground.get());
        }
        return new Verdict.Not(item == null ? nothingInCase(file) : objection(file, item));
    }

    static Optional<Ground> groundOf(CaseFile file, CaseItem item, Instant now) {
        return switch (item.status()) {
            case COMPENSATION_REJECTED -> Optional.of(Ground.COMPENSATION_REJECTED);
            case REFUSED -> Optional.of(Ground.REFUSED);
            case NOT_ACCEPTED -> Optional.of(Ground.NOT_ACCEPTED);
            // who withdrew the case has what he asked for
            case NOT_STARTED -> file.withdrawn() ? Optional.empty() : Optional.of(Ground.NOT_STARTED);
            // in whatever state it waits, it may wait too long
            default -> isOverdue(item, now) ? Optional.of(Ground.OVERDUE) : Optional.empty();
        };
    }

    private static boolean isOverdue(CaseItem item, Instant now) {
        return !item.status().isSettled() && item.dueAt() != null && now.isAfter(item.dueAt());
    }

    private static Problem objection(CaseFile file, CaseItem item) {
        if (item.status().isSettled()) {
            return file.withdrawn()
                    ? ProblemKind.NOT_ESCALATABLE.with("申请人已撤回申请。", "The applicant withdrew it.")
                    : ProblemKind.NOT_ESCALATABLE.with(
                            "该事项已办结（" + item.status() + "）。", "The item is settled (" + item.status() + ").");
        }
        if (item.dueAt() == null) {
            return ProblemKind.NOT_ESCALATABLE.with("该事项尚未开始办理。", "The item has not started yet.");
        }
        return ProblemKind.NOT_ESCALATABLE.with(
                "该事项仍在办理时限内，截止 " + item.dueAt() + "。",
                "The item is within its limit, which ends " + item.dueAt() + ".");
    }

    private static Problem nothingInCase(CaseFile file) {
        return ProblemKind.NOT_ESCALATABLE.with(
                "办件没有未办成或超期的事项（" + file.status() + "）。",
                "No item of the case failed or is late (" + file.status() + ").");
    }
}
