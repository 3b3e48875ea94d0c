package cn.onething.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The database's clock when it was read, and this process's two clocks at that moment, which tell how much later it is. Only
 * for a few seconds, and only while the two agree: one of them stands still while a machine sleeps, the other is set.
 *
 * @param nanos {@link System#nanoTime}
 * @param millis {@link System#currentTimeMillis}
 */
record ClockReading(Instant database, long nanos, long millis) {
    private static final Duration GOOD_FOR = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofMillis(100);

    static ClockReading of(Instant database) {
        return new ClockReading(database, System.nanoTime(), System.currentTimeMillis());
    }

    /** The database's time now, in its microseconds, a little behind rather than ahead; empty when it has to be asked. */
    Optional<Instant> now() {
        return at(System.nanoTime(), System.currentTimeMillis());
    }

    Optional<Instant> at(long laterNanos, long laterMillis) {
        Duration passed = Duration.ofNanos(laterNanos - nanos);
        Duration byTheOther = Duration.ofMillis(laterMillis - millis);
        boolean agree = passed.minus(byTheOther).abs().compareTo(APART) <= 0;
        return agree && passed.compareTo(GOOD_FOR) <= 0
                ? Optional.of(database.plus(passed).truncatedTo(ChronoUnit.MICROS))
                : Optional.empty();
    }
}
