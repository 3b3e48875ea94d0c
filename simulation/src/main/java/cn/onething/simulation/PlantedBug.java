package cn.onething.simulation;

/** Defects that can be planted, to show that the checks would find them. */
public enum PlantedBug {
    /** A department does not look whether it has done a command before. */
    FORGETS_TASKS,
    /** A department's service does its work twice over. */
    APPLIES_TWICE,
    /** An undo that overtakes its do leaves nothing behind. */
    NO_TOMBSTONE,
    /** Nobody asks again when an answer does not come. */
    NO_REPEATS,
    /** The state is stored, but a crash loses the journal row. */
    STATE_WITHOUT_JOURNAL,
    /** Items start without waiting for their prerequisites. */
    STARTS_EARLY,
    /** An undo removes the entry that it takes back. */
    UNDO_DELETES,
    /** A department says that it has undone and has not. */
    UNDO_WITHOUT_EFFECT,
    /** A department's registers are written outside the transaction: a crash does not roll them back. */
    REGISTERS_OUTSIDE_TRANSACTION,
    /** Silence after the acceptance clock is nothing. */
    SILENCE_IS_NO_ACCEPTANCE,
    /** What was granted first is undone first. */
    UNDOES_THE_FIRST,
    /** All of a group is undone at once. */
    UNDOES_ALL_AT_ONCE,
    /** What fails after the pivot takes the pivot back. */
    UNDOES_PAST_THE_PIVOT,
    /** A correction that arrives twice answers two requests. */
    CORRECTION_COUNTS_TWICE,
    /** An officer may ask for something new whenever they like. */
    ASKS_AGAIN,
    /** Each request for correction gets a notice of its own at once. */
    NOTICES_ONE_BY_ONE,
    /** Granted without waiting for the end of the public notice. */
    NOTICE_CUT_SHORT,
    /** At the end of a public notice nobody asks whether somebody has objected. */
    NOTICE_NOT_CONFIRMED,
    /** A report waits for ever. */
    NO_CUT_OFF,
    /** Days on which the clock stood still count. */
    STOPS_COUNT,
    /** The applicant withdraws, and what is under way goes on. */
    WITHDRAWAL_FORGOTTEN,
    /** What an item makes for later ones is not stored. */
    HANDS_NOTHING_ON,
    /** The states of cases that have not ended are never written. */
    STATES_NOT_WRITTEN,
    /** The mark passes states that are not written. */
    MARK_RUNS_AHEAD
}
