package cn.onething.orchestrator.casefile.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the orchestrator waits for others. These are machines' times; the legal limits are in working days.
 *
 * @param answer after the first asking of a department; doubled with every repeat
 * @param longest the longest wait between repeats
 * @param silence after which a department that is at work on an item is asked again where it stands
 * @param collecting how long requests for correction are gathered into one notice (rules.md §5.8)
 */
public record Limits(Duration answer, Duration longest, Duration silence, Duration collecting) {
    /** Completeness is checked within so many working days; silence is acceptance (rules.md §3). */
    public static final int ACCEPTANCE_DAYS = 5;

    /** The applicant's term for a correction, working days (rules.md §5.5, assumed). */
    public static final int CORRECTION_DAYS = 15;

    /** Results are delivered within so many working days after the decision (rules.md §3). */
    public static final int DELIVERY_DAYS = 10;

    private static final int MOST_DOUBLINGS = 20;

    /** When a request that was last sent then, and has been repeated so often, is repeated. */
    public Instant repeatAt(Instant sentAt, int repeats) {
        Duration wait = answer.multipliedBy(1L << Math.min(repeats, MOST_DOUBLINGS));
        return sentAt.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
