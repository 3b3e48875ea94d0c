package cn.onething.orchestrator.desk;

/** Who brought it to the desk. */
enum Origin {
    APPLICANT,
    /** The case itself, when it ended escalated. */
    CASE
}
