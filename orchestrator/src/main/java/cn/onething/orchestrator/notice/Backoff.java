package cn.onething.orchestrator.notice;

import java.time.Duration;

/** How long a notice that could not be sent waits for its next try. It is never given up. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_DOUBLINGS = 20;

    private Backoff() {}

    /** @param tries so far, at least 1; the wait is doubled with each */
    static Duration after(int tries) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }
}
