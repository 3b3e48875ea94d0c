package cn.onething.orchestrator.call;

import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A follow-up call, without the words of anybody.
 *
 * @param department the one that leads the bundle
 * @param ended how the case ended
 * @param tries how often the applicant was called
 * @param dueAt until when somebody should have
 * @param overdue whether that is over, and nobody has
 * @param by who called last, absent before
 */
record CallView(
        long id,
        String caseNumber,
        String department,
        CaseStatus ended,
        CallState state,
        int tries,
        Instant endedAt,
        Instant dueAt,
        boolean overdue,
        @Nullable String by) {

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<CallView> calls, @Nullable String next) {}

    /**
     * What a call has come to.
     *
     * @param escalated whether the desk has it now
     */
    record Result(CallView call, boolean escalated) {}
}
