package cn.onething.orchestrator.casefile;

import cn.onething.journal.intake.Gathering;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Commands of one case that went out together. Departments that decide by rule answer them within milliseconds of each
 * other; taken in together, the answers are one decision, and the last of them is what the case waits for anyway.
 */
final class SentTogether implements Gathering {
    /** Whoever has not answered by then asks a person, or is away. */
    private static final Duration SOON = Duration.ofMillis(250);

    private static final int MOST_CASES = 4_000;

    private final LongSupplier nanoClock;
    private final Map<String, Sent> cases = Collections.synchronizedMap(new Recent());

    /** @param open how many answers are still to come */
    private record Sent(int open, long since) {}

    /** @param nanoClock as {@link System#nanoTime()} */
    SentTogether(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /**
     * Follows the decisions of a case.
     *
     * @param answers that were taken in
     * @param commands that go out
     */
    void decided(String number, int answers, int commands) {
        if (commands > 1) {
            cases.put(number, new Sent(commands, nanoClock.getAsLong()));
        } else if (answers > 0) {
            cases.computeIfPresent(
                    number, (_, sent) -> sent.open() > answers ? new Sent(sent.open() - answers, sent.since()) : null);
        }
    }

    @Override
    public boolean isWorthWaiting(Map<String, Integer> counts) {
        return counts.entrySet().stream().anyMatch(each -> lacks(each.getKey(), each.getValue()));
    }

    private boolean lacks(String number, int answers) {
        Sent sent = cases.get(number);
        return sent != null && answers < sent.open() && nanoClock.getAsLong() - sent.since() < SOON.toNanos();
    }

    private static final class Recent extends LinkedHashMap<String, Sent> {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Sent> eldest) {
            return size() > MOST_CASES;
        }
    }
}
