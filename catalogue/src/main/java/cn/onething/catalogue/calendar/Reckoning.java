package cn.onething.catalogue.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * How a limit was counted, day by day.
 *
 * @param accepted day 0
 * @param days every day that was looked at, without a gap: from the day after acceptance (at a limit of 0 days from the
 *     day of acceptance itself) to the day on which the limit ends
 * @param provisionalYears the years among them whose calendar nobody has announced yet, ascending
 */
public record Reckoning(LocalDate accepted, List<ReckonedDay> days, List<Integer> provisionalYears) {

    /** @throws IllegalArgumentException without any day: even a limit of 0 days ends on one */
    public Reckoning {
        days = List.copyOf(days);
        provisionalYears = List.copyOf(provisionalYears);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a limit from " + accepted + " that ends on no day");
        }
    }

    public DueDate due() {
        return new DueDate(days.getLast().date(), !provisionalYears.isEmpty());
    }
}
