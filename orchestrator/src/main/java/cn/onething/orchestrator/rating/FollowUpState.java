package cn.onething.orchestrator.rating;

/** How far the follow-up of a bad rating is. */
enum FollowUpState {
    /** Nobody has spoken with the applicant yet. */
    OPEN,
    /** The applicant was called back, and what happened is known (核实). */
    CALLED_BACK,
    /** What was asked for has no base in law; that was explained. */
    EXPLAINED,
    /** What was wrong is put right (整改). */
    FIXED,
    /** Malicious or given by mistake: does not count (申诉核减). */
    EXCLUDED
}
