package cn.onething.orchestrator.casefile.domain;

import cn.onething.events.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One item of a case.
 *
 * @param undoable whether undoing it means anything; a mere query is not undone
 * @param attempt the try that the department knows it under
 * @param sequence number of the department's last answer that was taken in
 * @param order the how-many-th grant of the case it was, 0 while not granted
 * @param sentAt when the department was last asked, while it owes an answer
 * @param repeats how often the same request has been repeated
 */
public record CaseItem(
        String id,
        String department,
        boolean undoable,
        ItemStatus status,
        int attempt,
        int sequence,
        int order,
        @Nullable Instant sentAt,
        int repeats,
        @Nullable Instant dueAt,
        @Nullable Reason reason) {

    static CaseItem waiting(String id, String department, boolean undoable) {
        return new CaseItem(id, department, undoable, ItemStatus.WAITING, 1, 0, 0, null, 0, null, null);
    }

    /** @throws IllegalTransition when the table of moves forbids it */
    private void require(ItemStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(id, status, next);
        }
    }

    CaseItem started(Instant at, Instant due) {
        require(ItemStatus.SUBMITTED);
        return new CaseItem(id, department, undoable, ItemStatus.SUBMITTED, attempt, sequence, order, at, 0, due, null);
    }

    /** The department was asked for something else. */
    CaseItem asked(ItemStatus next, Instant at, @Nullable Reason why) {
        require(next);
        return new CaseItem(id, department, undoable, next, attempt, sequence, order, at, 0, dueAt, why);
    }

    CaseItem repeated(Instant at) {
        return new CaseItem(id, department, undoable, status, attempt, sequence, order, at, repeats + 1, dueAt, reason);
    }

    CaseItem answered(ItemStatus next, int answer, int grant, @Nullable Reason why) {
        require(next);
        Instant asked = next.isAsked() ? sentAt : null;
        return new CaseItem(id, department, undoable, next, attempt, answer, grant, asked, 0, dueAt, why);
    }

    CaseItem notStarted(Reason why) {
        require(ItemStatus.NOT_STARTED);
        return new CaseItem(
                id, department, undoable, ItemStatus.NOT_STARTED, attempt, sequence, order, null, 0, null, why);
    }

    /** Granted, and it means something: a change that stands. */
    boolean stands() {
        return status == ItemStatus.GRANTED && undoable;
    }
}
