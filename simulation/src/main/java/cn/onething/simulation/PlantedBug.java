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
    REGISTERS_OUTSIDE_TRANSACTION
}
