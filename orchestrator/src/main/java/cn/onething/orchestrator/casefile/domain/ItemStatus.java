package cn.onething.orchestrator.casefile.domain;

/** Where an item of a case stands. See docs/glossary.md for the Chinese terms. */
public enum ItemStatus {
    /** Its prerequisites are not met yet. */
    WAITING,
    /** The department was asked; it has not answered. */
    SUBMITTED,
    /** The department has taken it in (受理). */
    ACCEPTED,
    /** Decided: yes (准予). */
    GRANTED,
    /** Decided: no (不予许可). */
    REFUSED,
    /** Not taken in (不予受理). */
    NOT_ACCEPTED,
    /** The department was asked to end it before its decision. */
    WITHDRAWING,
    /** Ended before its decision (撤回). */
    WITHDRAWN,
    /** The department was asked to undo what it granted. */
    COMPENSATING,
    /** Granted, and undone by a new entry. */
    COMPENSATED,
    /** Granted, and the department will not undo it: a person has to look. */
    COMPENSATION_REJECTED,
    /** Never started, because something before it failed or the case was withdrawn (未启动). */
    NOT_STARTED;

    /** The table of moves; there is no other. */
    public boolean canBecome(ItemStatus next) {
        return switch (this) {
            case WAITING -> next == SUBMITTED || next == NOT_STARTED;
            case SUBMITTED ->
                next == ACCEPTED
                        || next == GRANTED
                        || next == REFUSED
                        || next == NOT_ACCEPTED
                        || next == WITHDRAWING
                        || next == WITHDRAWN;
            case ACCEPTED -> next == GRANTED || next == REFUSED || next == WITHDRAWING || next == WITHDRAWN;
            case WITHDRAWING -> next == WITHDRAWN || next == GRANTED || next == REFUSED || next == NOT_ACCEPTED;
            case GRANTED -> next == COMPENSATING;
            case COMPENSATING -> next == COMPENSATED || next == COMPENSATION_REJECTED;
            case REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED, NOT_STARTED -> false;
        };
    }

    /** The department owes an answer. */
    public boolean isAsked() {
        return switch (this) {
            case SUBMITTED, ACCEPTED, WITHDRAWING, COMPENSATING -> true;
            case WAITING, GRANTED, REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED, NOT_STARTED ->
                false;
        };
    }

    /** It will not be granted any more, or is not granted any more. */
    public boolean isLost() {
        return switch (this) {
            case REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWING,
                    WITHDRAWN,
                    COMPENSATING,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> true;
            case WAITING, SUBMITTED, ACCEPTED, GRANTED -> false;
        };
    }

    /** Nothing more happens to it by itself. */
    public boolean isSettled() {
        return this != WAITING && !isAsked();
    }
}
