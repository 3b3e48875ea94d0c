package cn.onething.orchestrator.desk;

/** Who brought it to the desk. */
enum Origin {
    APPLICANT,
    /** The case itself, when it cannot be set right without a person. */
    CASE
}
