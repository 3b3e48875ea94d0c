package cn.onething.simulation;

import java.time.Duration;

/**
 * What goes wrong, each as a probability of 0 to 1.
 *
 * @param drop a message never arrives
 * @param repeat a message arrives twice
 * @param crash a process dies between two of its steps
 * @param longestDelay of a message; different delays also reorder
 * @param withdraw an applicant withdraws a case at some moment
 */
public record Faults(double drop, double repeat, double crash, Duration longestDelay, double withdraw) {

    /** Harsh enough that every path is taken within some hundred runs. */
    public static Faults usual() {
        return new Faults(0.08, 0.15, 0.06, Duration.ofSeconds(40), 0.15);
    }
}
