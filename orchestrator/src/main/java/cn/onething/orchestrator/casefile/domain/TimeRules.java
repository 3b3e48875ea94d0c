package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Item;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What time alone brings about for an item.
 *
 * @param answers as they would count now
 * @param definition of an item, by its id
 */
record TimeRules(AnswerRules answers, Limits limits, Function<String, Item> definition) {

    /** A broken promise comes first, then a wait that is over by itself, then a department that owes an answer. */
    Optional<CaseEvent> eventOf(CaseItem item) {
        if (Waits.promised(item).filter(this::isOver).isPresent()) {
            return Optional.of(
                    item.status().isUndecided()
                            ? new CaseEvent.ItemWithdrawalRequested(item.id(), Reasons.PROMISE_BROKEN)
                            : new CaseEvent.CompensationRequested(item.id(), Reasons.PROMISE_BROKEN));
        }
        if (Waits.end(item, limits).filter(this::isOver).isPresent()) {
            return ended(item);
        }
        return Waits.repeatAt(item, limits).filter(this::isOver).isPresent()
                ? Optional.of(repeated(item))
                : Optional.empty();
    }

    private Optional<CaseEvent> ended(CaseItem item) {
        return switch (item.status()) {
            case RECEIVED -> Optional.of(new CaseEvent.DeemedAccepted(item.id(), dueAt(item, accepted(item))));
            case CORRECTION ->
                item.until() == null
                        ? Optional.empty()
                        : Optional.of(new CaseEvent.ItemWithdrawalRequested(item.id(), Reasons.CORRECTION_TERM_OVER));
            // an objection may have been upheld, and its message be on the way: the department says how it stands
            case NOTICE -> Optional.of(repeated(item));
            // a cut-off, and the collecting of corrections, are looked at when consequences are drawn
            default -> Optional.empty();
        };
    }

    private static Handling accepted(CaseItem item) {
        return item.sentAt() == null ? item.handled() : item.handled().accepted(item.sentAt());
    }

    private CaseEvent repeated(CaseItem item) {
        int corrections = item.handled().corrections();
        boolean correction = item.status() == ItemStatus.SUBMITTED && corrections > 0;
        // a stopped clock has no end, but the application that is sent again has to name one
        boolean mustName = item.status().isUndecided() || item.status() == ItemStatus.NOTICE;
        Instant due = mustName && item.dueAt() == null ? dueAt(item, item.handled()) : item.dueAt();
        return new CaseEvent.CommandRepeated(
                item.id(), item.status(), due, item.reason(), correction ? corrections : null);
    }

    private Instant dueAt(CaseItem item, Handling handled) {
        return answers.dueAt(handled, definition.apply(item.id()));
    }

    private boolean isOver(Instant time) {
        return Waits.isOver(time, answers.now());
    }
}
