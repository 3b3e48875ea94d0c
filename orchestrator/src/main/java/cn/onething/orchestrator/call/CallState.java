package cn.onething.orchestrator.call;

/** What came of a follow-up call. */
enum CallState {
    /** Nobody has spoken with the applicant yet. */
    OPEN,
    SATISFIED,
    /** Something is not as it should be; where the desk can help, it has it. */
    UNSOLVED,
    /** Given up after several tries. */
    UNREACHED
}
