package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The warning lamp of a limit (rules.md §3). */
public enum Lamp {
    /** No limit runs: not accepted yet, stopped, or over. */
    NONE,
    GREEN,
    /** At most one working day is left. */
    YELLOW,
    /** Overdue. */
    RED;

    /** @param dueAt absent while the clock does not run */
    public static Lamp of(@Nullable Instant dueAt, Instant now, String region, DueDates dueDates) {
        if (dueAt == null) {
            return NONE;
        }
        if (now.isAfter(dueAt)) {
            return RED;
        }
        return dueDates.due(now, 1, region).isBefore(dueAt) ? GREEN : YELLOW;
    }
}
