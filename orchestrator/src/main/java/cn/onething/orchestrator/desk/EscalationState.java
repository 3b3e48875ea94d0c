package cn.onething.orchestrator.desk;

/** How far the desk is with an escalation. */
enum EscalationState {
    /** Registered; the limit runs. */
    OPEN,
    /** Not possible by law, and the applicant knows why. */
    EXPLAINED,
    /** Done after all. */
    SOLVED,
    /** Not for the desk: somebody named goes on with it. */
    HANDED_OVER
}
