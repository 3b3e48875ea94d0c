package cn.onething.department.task;

/** Where a task stands. Every state is an answer that can be given again. */
public enum TaskState {
    /** An officer will look at it; the acceptance clock runs (接件). */
    RECEIVED,
    /** In review (受理). */
    ACCEPTED,
    /** The applicant has to correct or complete it (补正). */
    CORRECTION,
    /** The clock stands still (特别程序). */
    STOPPED,
    /** In review again. */
    RESUMED,
    /** In review, with a later due date (延长). */
    EXTENDED,
    GRANTED,
    REFUSED,
    NOT_ACCEPTED,
    WITHDRAWN,
    COMPENSATED,
    COMPENSATION_REJECTED;

    /** Nobody has decided yet. */
    public boolean isOpen() {
        return switch (this) {
            case RECEIVED, ACCEPTED, CORRECTION, STOPPED, RESUMED, EXTENDED -> true;
            case GRANTED, REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED -> false;
        };
    }

    /** An officer may decide. */
    public boolean isInReview() {
        return this == ACCEPTED || this == RESUMED || this == EXTENDED;
    }
}
