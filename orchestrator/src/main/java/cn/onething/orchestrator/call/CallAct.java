package cn.onething.orchestrator.call;

/** What a caller can say of a call. */
enum CallAct {
    SATISFIED,
    UNSOLVED,
    NO_ANSWER;

    /** Tries after which the applicant is left in peace (assumed). */
    static final int MOST_TRIES = 3;

    /** @param tries the how-many-th call it was */
    CallState after(int tries) {
        return switch (this) {
            case SATISFIED -> CallState.SATISFIED;
            case UNSOLVED -> CallState.UNSOLVED;
            case NO_ANSWER -> tries < MOST_TRIES ? CallState.OPEN : CallState.UNREACHED;
        };
    }
}
