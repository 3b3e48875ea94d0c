package cn.onething.simulation;

import java.time.Duration;
import java.util.List;

/**
 * What goes wrong, each as a probability of 0 to 1.
 *
 * @param drop a message never arrives
 * @param repeat a message arrives twice
 * @param late a message takes days
 * @param crash a process dies between two of its steps
 * @param outage a process that died is away for hours, not seconds
 * @param longestDelay of a message that is not late; different delays also reorder
 * @param withdraw an applicant withdraws a case at some moment
 */
public record Faults(
        double drop, double repeat, double late, double crash, double outage, Duration longestDelay, double withdraw) {
    static final Duration LATEST = Duration.ofDays(9);
    static final Duration LONGEST_OUTAGE = Duration.ofHours(30);

    /**
     * Each kind of trouble by itself absent, usual or frequent. What never goes wrong in a run leaves room for what goes
     * wrong often, so rare combinations are met within some hundred runs.
     */
    static Faults any(Chance chance) {
        return new Faults(
                chance.oneOf(List.of(0.0, 0.08, 0.3)),
                chance.oneOf(List.of(0.0, 0.15, 0.5)),
                chance.oneOf(List.of(0.0, 0.01, 0.15)),
                chance.oneOf(List.of(0.0, 0.06, 0.15)),
                0.04,
                Duration.ofSeconds(40),
                chance.oneOf(List.of(0.0, 0.15, 0.3)));
    }
}
