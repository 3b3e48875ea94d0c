package cn.onething.orchestrator.casefile.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * How long the orchestrator waits for a department before it asks the same again.
 *
 * @param answer after the first asking; doubled with every repeat
 * @param longest the longest wait between repeats
 */
public record Limits(Duration answer, Duration longest) {
    private static final int MOST_DOUBLINGS = 20;

    /** When a request that was last sent then, and has been repeated so often, is repeated. */
    public Instant repeatAt(Instant sentAt, int repeats) {
        Duration wait = answer.multipliedBy(1L << Math.min(repeats, MOST_DOUBLINGS));
        return sentAt.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
