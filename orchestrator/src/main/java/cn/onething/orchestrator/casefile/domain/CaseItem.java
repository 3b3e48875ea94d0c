package cn.onething.orchestrator.casefile.domain;

import cn.onething.events.IssuedCertificate;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item of a case.
 *
 * @param id the item's own, with the number of the instance behind a dot where it has several
 * @param undoable whether undoing it means anything; a mere query is not undone
 * @param attempt the try that the department knows it under
 * @param sequence number of the department's last answer that was taken in
 * @param order the how-many-th grant of the case it was, 0 while not granted
 * @param sentAt when the department was last asked, or last said something, while it owes an answer; when the applicant
 *     was, while the applicant does; of what is received, always the receipt
 * @param repeats how often the same request has been repeated
 * @param handling absent for what is decided at once
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
        @Nullable Reason reason,
        @Nullable Handling handling) {

    static CaseItem waiting(CaseEvent.NewItem item) {
        Handling promising = item.promises() == null ? null : Handling.promising(item.promises());
        return new CaseItem(
                item.item(),
                item.department(),
                item.undoable(),
                ItemStatus.WAITING,
                1,
                0,
                0,
                null,
                0,
                null,
                null,
                promising);
    }

    /** How it is handled; nothing special unless something was said. */
    public Handling handled() {
        return Objects.requireNonNullElse(handling, Handling.NONE);
    }

    /** Until when somebody has to do something, see {@link Handling#until}. */
    public @Nullable Instant until() {
        return handling == null ? null : handling.until();
    }

    /** @throws IllegalTransition when the table of moves forbids it */
    private void require(ItemStatus next) {
        if (!status.canBecome(next)) {
            throw new IllegalTransition(id, status, next);
        }
    }

    CaseItem started(Instant at, Instant due) {
        require(ItemStatus.SUBMITTED);
        return new CaseItem(
                id,
                department,
                undoable,
                ItemStatus.SUBMITTED,
                attempt,
                sequence,
                order,
                at,
                0,
                due,
                null,
                handling == null ? null : handling.until(null));
    }

    /** The department was asked for something else. */
    CaseItem asked(ItemStatus next, Instant at, @Nullable Reason why) {
        require(next);
        return new CaseItem(id, department, undoable, next, attempt, sequence, order, at, 0, dueAt, why, handling);
    }

    /** The receipt is kept, because silence is acceptance as of then. */
    CaseItem repeated(Instant at) {
        @Nullable Instant since = status == ItemStatus.RECEIVED ? sentAt : at;
        return new CaseItem(
                id,
                department,
                undoable,
                status,
                attempt,
                sequence,
                order,
                since,
                repeats + 1,
                dueAt,
                reason,
                handling);
    }

    /** Its public notice is over, and the department was asked whether nobody has objected. */
    boolean isConfirming() {
        return status == ItemStatus.NOTICE && repeats > 0;
    }

    /** A final answer. */
    CaseItem answered(ItemStatus next, int answer, int grant, @Nullable Reason why) {
        require(next);
        return new CaseItem(id, department, undoable, next, attempt, answer, grant, null, 0, dueAt, why, handling);
    }

    /** An answer on the way: the item goes on. */
    private CaseItem moved(
            ItemStatus next, int answer, Instant at, @Nullable Instant due, @Nullable Reason why, Handling now) {
        require(next);
        return new CaseItem(id, department, undoable, next, attempt, answer, order, at, 0, due, why, now);
    }

    CaseItem received(int answer, Instant at, Instant acceptBy) {
        return moved(ItemStatus.RECEIVED, answer, at, dueAt, null, handled().until(acceptBy));
    }

    CaseItem accepted(int answer, Instant at, Instant began, @Nullable Instant due) {
        return moved(ItemStatus.ACCEPTED, answer, at, due, null, handled().accepted(began));
    }

    CaseItem toCorrect(int answer, Instant at, List<Missing> missing) {
        return moved(ItemStatus.CORRECTION, answer, at, null, null, handled().asked(missing, at));
    }

    CaseItem stopped(int answer, Instant at, Reason why) {
        return moved(
                ItemStatus.STOPPED,
                answer,
                at,
                null,
                why,
                handled().accepted(at).paused(at));
    }

    CaseItem resumed(int answer, Instant at, Instant due) {
        return moved(ItemStatus.ACCEPTED, answer, at, due, null, handled().accepted(at));
    }

    CaseItem extended(int answer, Instant at, int days, Instant due) {
        return moved(
                ItemStatus.ACCEPTED,
                answer,
                at,
                due,
                null,
                handled().accepted(at).extended(days));
    }

    CaseItem onNotice(int answer, int grant, Instant until, @Nullable IssuedCertificate certificate) {
        CaseItem granted = answered(ItemStatus.NOTICE, answer, grant, null);
        return granted.with(handled().issued(certificate).until(until));
    }

    CaseItem with(Handling changed) {
        return new CaseItem(
                id, department, undoable, status, attempt, sequence, order, sentAt, repeats, dueAt, reason, changed);
    }

    CaseItem issued(@Nullable IssuedCertificate certificate) {
        return certificate == null ? this : with(handled().issued(certificate));
    }

    CaseItem handedIn(Set<String> what) {
        return with(handled().handedIn(what));
    }

    CaseItem corrected(Instant at) {
        return asked(ItemStatus.SUBMITTED, at, null).with(handled().corrected());
    }

    /** One of its limits ends on another day than was told. */
    CaseItem limited(Limit limit, @Nullable String material, Instant to) {
        return switch (limit) {
            case PROMISED ->
                new CaseItem(
                        id,
                        department,
                        undoable,
                        status,
                        attempt,
                        sequence,
                        order,
                        sentAt,
                        repeats,
                        to,
                        reason,
                        handling);
            case ACCEPTANCE, CORRECTION, CUT_OFF -> with(handled().until(to));
            case PROMISED_PAPER -> with(handled().promisedUntil(material, to));
            case DELIVERY -> with(handled().delivered(new ResultDelivery(to, null)));
        };
    }

    /** Into another version: what waits follows it, what has begun keeps its owner, its results and its limit. */
    CaseItem goingOver(CaseEvent.NextItem next) {
        if (status == ItemStatus.WAITING) {
            return new CaseItem(
                    id,
                    next.department(),
                    next.undoable(),
                    status,
                    attempt,
                    sequence,
                    order,
                    sentAt,
                    repeats,
                    dueAt,
                    reason,
                    handling);
        }
        return next.moreDays() == null ? this : with(handled().extended(next.moreDays()));
    }

    CaseItem notStarted(Reason why) {
        require(ItemStatus.NOT_STARTED);
        return new CaseItem(
                id,
                department,
                undoable,
                ItemStatus.NOT_STARTED,
                attempt,
                sequence,
                order,
                null,
                0,
                null,
                why,
                handling);
    }

    /** Nothing more happens to it by itself; a grant on a promise is only settled when the promise is kept. */
    boolean isSettled() {
        return status.isSettled()
                && (status != ItemStatus.GRANTED || handled().outstanding().isEmpty());
    }

    /** A certificate was issued and is valid: that stands, even where undoing it means nothing. */
    boolean isCertified() {
        return status == ItemStatus.GRANTED && handled().certificate() != null;
    }

    /** Granted, and it means something: a change that stands. */
    boolean stands() {
        return undoable && (status == ItemStatus.GRANTED || status == ItemStatus.NOTICE);
    }
}
