package cn.onething.orchestrator.desk;

/** Why something may be brought to the desk, the gravest first. */
enum Ground {
    /** A department will not undo what has to be undone. */
    COMPENSATION_REJECTED(false),
    /** Refused when the case could not go back any more. */
    REFUSED_AFTER_PIVOT(false),
    REFUSED(false),
    NOT_ACCEPTED(false),
    /** The promised limit is over, and the item is not decided. */
    OVERDUE(true),
    /** Never asked for, because something before it failed. */
    NOT_STARTED(true);

    private static final int SIMPLE_DAYS = 5;
    private static final int USUAL_DAYS = 15;

    private final boolean simple;

    Ground(boolean simple) {
        this.simple = simple;
    }

    /**
     * Working days within which the desk answers (rules.md §10). Simple is (assumed) what needs no second look at a
     * decision: somebody has to get moving, or to explain.
     */
    int days() {
        return simple ? SIMPLE_DAYS : USUAL_DAYS;
    }
}
