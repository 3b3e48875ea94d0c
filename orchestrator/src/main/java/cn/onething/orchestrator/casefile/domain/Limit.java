package cn.onething.orchestrator.casefile.domain;

/** A term in working days that binds somebody. Written into the journal by name, so names never change. */
public enum Limit {
    /** Until when the department has promised to decide. */
    PROMISED,
    /** Until when it says whether it accepts; silence is acceptance. */
    ACCEPTANCE,
    /** Until when the applicant corrects. */
    CORRECTION,
    /** Until when a report waits for answers. */
    CUT_OFF,
    /** Until when the applicant brings a paper that was promised (容缺后补). */
    PROMISED_PAPER,
    /** Until when the results are with the applicant. */
    DELIVERY;

    /**
     * Whether it is never moved forward: the applicant may rely on the term that was told, and the department goes by the
     * acceptance limit that came with the command.
     */
    boolean isOnlyLengthened() {
        return this == ACCEPTANCE || this == CORRECTION || this == PROMISED_PAPER;
    }
}
