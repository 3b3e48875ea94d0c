package cn.onething.orchestrator.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk knows, without the applicant's words.
 *
 * @param item absent when it is about the case as a whole
 * @param department responsible for the answer
 * @param dueAt end of the desk's own limit
 * @param overdue whether it is open although that limit is over
 * @param closedBy who ended it, as the office names its people
 * @param handedTo who goes on with it, once handed over
 * @param answer what the applicant was told; shown with the case only, never in lists
 */
record EscalationView(
        long id,
        String caseNumber,
        @Nullable String item,
        String department,
        Origin origin,
        Ground ground,
        EscalationState state,
        Instant registeredAt,
        Instant dueAt,
        boolean overdue,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String handedTo,
        @Nullable String answer) {

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<EscalationView> escalations, @Nullable String next) {}

    EscalationView answered(@Nullable String words) {
        return new EscalationView(
                id,
                caseNumber,
                item,
                department,
                origin,
                ground,
                state,
                registeredAt,
                dueAt,
                overdue,
                closedBy,
                closedAt,
                handedTo,
                words);
    }
}
