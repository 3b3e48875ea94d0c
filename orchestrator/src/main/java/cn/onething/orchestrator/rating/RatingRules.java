package cn.onething.orchestrator.rating;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be rated when. Nobody judges a department that has not done anything yet. */
final class RatingRules {
    /** The last two of the five levels are bad ratings (差评). */
    private static final int BEST_BAD = 2;

    private RatingRules() {}

    static boolean isBad(int stars) {
        return stars <= BEST_BAD;
    }

    /**
     * Why that cannot be rated now; empty when it can.
     *
     * @param item absent when the case as a whole is meant
     */
    static Optional<Problem> objection(CaseFile file, @Nullable CaseItem item, Stage stage) {
        return switch (stage) {
            case ACCEPTANCE ->
                (item == null ? file.items().stream().anyMatch(RatingRules::reached) : reached(item))
                        ? Optional.empty()
                        : Optional.of(ProblemKind.NOT_RATABLE.with(
                                "部门尚未受理，受理后方可评价。", "The department has not taken it in yet; rate it after that."));
            case END ->
                (item == null
                                ? file.status().isFinal()
                                : reached(item) && item.status().isSettled())
                        ? Optional.empty()
                        : Optional.of(ProblemKind.NOT_RATABLE.with(
                                "尚未办结，办结后方可评价。", "It is not decided yet; rate it after that."));
        };
    }

    private static boolean reached(CaseItem item) {
        ItemStatus status = item.status();
        return status != ItemStatus.WAITING && status != ItemStatus.SUBMITTED && status != ItemStatus.NOT_STARTED;
    }
}
