package cn.onething.orchestrator.call;

import cn.onething.orchestrator.casefile.domain.CaseStatus;

/** Whom to call. No source was found: who, how many and until when are (assumed). */
final class CallRules {
    /** Working days after the end of the case. */
    static final int DAYS = 10;

    /** Of the cases in which everything was done, one in so many. */
    private static final int SAMPLE = 20;

    private CallRules() {}

    /**
     * Everybody who did not get everything, and a sample of the others, the same at every asking. Who withdrew the case has
     * what was asked for.
     */
    static boolean isWanted(String caseNumber, CaseStatus end) {
        return switch (end) {
            case PARTLY_COMPLETED, REFUSED, COMPENSATED, ESCALATED -> true;
            case COMPLETED -> Math.floorMod(caseNumber.hashCode(), SAMPLE) == 0;
            case WITHDRAWN, IN_PROGRESS, WAITING_APPLICANT, COMPENSATING -> false;
        };
    }
}
