package cn.onething.orchestrator.casefile.domain;

/** Where an item of a case stands. See docs/glossary.md for the Chinese terms. */
public enum ItemStatus {
    /** Its prerequisites are not met yet. */
    WAITING,
    /** The department was asked; it has not answered. */
    SUBMITTED,
    /** An officer of the department will look at it; the acceptance clock runs (接件). */
    RECEIVED,
    /** The department has taken it in (受理). */
    ACCEPTED,
    /** The applicant has to correct or complete it (补正). */
    CORRECTION,
    /** The clock stands still for something that no limit can command (特别程序). */
    STOPPED,
    /** Granted, but the public may still object (公示). */
    NOTICE,
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
            case SUBMITTED -> next == RECEIVED || next == NOT_ACCEPTED || next == CORRECTION || isReviewed(next);
            case RECEIVED -> next == NOT_ACCEPTED || next == CORRECTION || isReviewed(next);
            case CORRECTION -> next == SUBMITTED || next == RECEIVED || next == NOT_ACCEPTED || isReviewed(next);
            case ACCEPTED -> next == NOT_ACCEPTED || next == CORRECTION || isReviewed(next);
            case STOPPED -> next == CORRECTION || isReviewed(next);
            case WITHDRAWING ->
                next == WITHDRAWN || next == NOTICE || next == GRANTED || next == REFUSED || next == NOT_ACCEPTED;
            case NOTICE -> next == GRANTED || next == REFUSED || next == COMPENSATING;
            case GRANTED -> next == COMPENSATING;
            case COMPENSATING -> next == COMPENSATED || next == COMPENSATION_REJECTED || next == REFUSED;
            case REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED, NOT_STARTED -> false;
        };
    }

    /** Where whatever the department has in its hands can go. */
    private static boolean isReviewed(ItemStatus next) {
        return switch (next) {
            case ACCEPTED, STOPPED, NOTICE, GRANTED, REFUSED, WITHDRAWING, WITHDRAWN -> true;
            case WAITING,
                    SUBMITTED,
                    RECEIVED,
                    CORRECTION,
                    NOT_ACCEPTED,
                    COMPENSATING,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> false;
        };
    }

    /** The department owes an answer. */
    public boolean isAsked() {
        return switch (this) {
            case SUBMITTED, RECEIVED, ACCEPTED, STOPPED, WITHDRAWING, COMPENSATING -> true;
            case WAITING,
                    CORRECTION,
                    NOTICE,
                    GRANTED,
                    REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWN,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> false;
        };
    }

    /** The department has not decided, and can still be asked to end it. */
    public boolean isUndecided() {
        return switch (this) {
            case SUBMITTED, RECEIVED, ACCEPTED, CORRECTION, STOPPED -> true;
            case WAITING,
                    NOTICE,
                    GRANTED,
                    REFUSED,
                    NOT_ACCEPTED,
                    WITHDRAWING,
                    WITHDRAWN,
                    COMPENSATING,
                    COMPENSATED,
                    COMPENSATION_REJECTED,
                    NOT_STARTED -> false;
        };
    }

    /**
     * It will not be granted any more, or is not granted any more. What is being withdrawn is not lost yet: its department
     * may have granted it before it heard of that.
     */
    public boolean isLost() {
        return switch (this) {
            case REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATING, COMPENSATED, COMPENSATION_REJECTED, NOT_STARTED ->
                true;
            case WAITING, SUBMITTED, RECEIVED, ACCEPTED, CORRECTION, STOPPED, WITHDRAWING, NOTICE, GRANTED -> false;
        };
    }

    /** Nothing more happens to it by itself. */
    public boolean isSettled() {
        return switch (this) {
            case GRANTED, REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED, NOT_STARTED -> true;
            case WAITING, SUBMITTED, RECEIVED, ACCEPTED, CORRECTION, STOPPED, NOTICE, WITHDRAWING, COMPENSATING ->
                false;
        };
    }
}
