package cn.onething.simulation;

/** Defects that can be planted, to show that the checks would find them. */
public enum PlantedBug {
    /** A department does not look whether it has done a command before. */
    FORGETS_TASKS,
    /** An undo that overtakes its do leaves nothing behind. */
    NO_TOMBSTONE,
    /** Nobody asks again when an answer does not come. */
    NO_REPEATS,
    /** The state is stored, but a crash loses the journal row. */
    STATE_WITHOUT_JOURNAL,
    /** Items start without waiting for their prerequisites. */
    STARTS_EARLY,
    /** An undo removes the entry instead of adding one. */
    UNDO_DELETES
}
