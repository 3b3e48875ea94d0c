package cn.onething.catalogue.calendar;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Days on which the clock stands still, both ends included. A day that is only partly inside a stop is not counted
 * either; stops may overlap.
 */
public record Stop(LocalDate first, LocalDate last) {

    public Stop {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("a stop ends on " + last + " before it begins on " + first);
        }
    }

    /** Every day that the time from one instant to the other touches. */
    public static Stop between(Instant from, Instant to) {
        return new Stop(LocalDate.ofInstant(from, DueDate.ZONE), LocalDate.ofInstant(to, DueDate.ZONE));
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
