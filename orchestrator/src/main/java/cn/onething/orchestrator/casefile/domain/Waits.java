package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an item waits for, and until when. */
final class Waits {
    private Waits() {}

    /** When the department is asked again; empty when it owes nothing. */
    static Optional<Instant> repeatAt(CaseItem item, Limits limits) {
        return switch (item.status()) {
            case SUBMITTED, WITHDRAWING, COMPENSATING -> Optional.of(limits.repeatAt(sentAt(item), item.repeats()));
            case RECEIVED -> Optional.of(sentAt(item).plus(limits.silence().multipliedBy(item.repeats() + 1L)));
            case ACCEPTED, STOPPED -> Optional.of(sentAt(item).plus(limits.silence()));
            case NOTICE ->
                item.isConfirming() ? Optional.of(limits.repeatAt(sentAt(item), item.repeats() - 1)) : Optional.empty();
            case WAITING,
                    CORRECTION,
                    GRANTED,
                    REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWN,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> Optional.empty();
        };
    }

    /**
     * When a wait is over by itself: the acceptance clock, the collecting of corrections, the applicant's term, a public
     * notice, a report's cut-off.
     */
    static Optional<Instant> end(CaseItem item, Limits limits) {
        return switch (item.status()) {
            case WAITING, RECEIVED -> Optional.ofNullable(item.until());
            case NOTICE -> item.isConfirming() ? Optional.empty() : Optional.ofNullable(item.until());
            case CORRECTION ->
                Optional.of(Objects.requireNonNullElseGet(
                        item.until(), () -> sentAt(item).plus(limits.collecting())));
            case SUBMITTED,
                    ACCEPTED,
                    STOPPED,
                    GRANTED,
                    REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWING,
                    WITHDRAWN,
                    COMPENSATING,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> Optional.empty();
        };
    }

    /** When the first promised paper is overdue; empty when none is outstanding, or the item has come to nothing. */
    static Optional<Instant> promised(CaseItem item) {
        List<Promise> outstanding = item.handled().outstanding();
        boolean binding = item.status().isUndecided() || item.stands() || item.status() == ItemStatus.GRANTED;
        return outstanding.isEmpty() || !binding
                ? Optional.empty()
                : outstanding.stream().map(Promise::dueAt).min(Comparator.naturalOrder());
    }

    static boolean isOver(@Nullable Instant time, Instant now) {
        return time != null && !time.isAfter(now);
    }

    private static Instant sentAt(CaseItem item) {
        Instant sentAt = item.sentAt();
        if (sentAt == null) {
            throw new IllegalStateException("item " + item.id() + " was never sent");
        }
        return sentAt;
    }
}
