package cn.onething.catalogue.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** Counts limits in working days (rules.md §3). Pure: the same question always has the same answer. */
public final class WorkingDays {
    private final List<YearCalendar> calendars;

    public WorkingDays(List<YearCalendar> calendars) {
        this.calendars = List.copyOf(calendars);
    }

    /**
     * @param accepted day 0; the next working day is day 1
     * @param days length of the limit; 0 = the same day, or the next working day when it is none
     * @param region six digits
     */
    public DueDate due(LocalDate accepted, int days, String region) {
        return due(accepted, days, region, List.of());
    }

    /** The same with days on which the clock stood still. */
    public DueDate due(LocalDate accepted, int days, String region, List<Stop> stops) {
        LocalDate day = days == 0 ? accepted.minusDays(1) : accepted;
        boolean provisional = false;
        for (int left = Math.max(days, 1); left > 0; ) {
            day = day.plusDays(1);
            provisional |= isProvisional(day, region);
            if (isWorkingDay(day, region) && !covered(day, stops)) {
                left--;
            }
        }
        return new DueDate(day, provisional);
    }

    /**
     * When a limit ends that began at an instant. A limit of 0 days that begins after office time ends with the next
     * working day, not in the past.
     */
    public DueDate due(Instant accepted, int days, String region) {
        LocalDateTime local = LocalDateTime.ofInstant(accepted, DueDate.ZONE);
        boolean closed = local.toLocalTime().isAfter(DueDate.OFFICE_CLOSES);
        return due(days == 0 && closed ? local.toLocalDate().plusDays(1) : local.toLocalDate(), days, region);
    }

    /** The calendar decides; where it is silent, Monday to Friday. Weekend hours of service windows change nothing. */
    public boolean isWorkingDay(LocalDate day, String region) {
        boolean working = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
        for (YearCalendar calendar : calendars) {
            if (calendar.holdsIn(day, region)) {
                if (calendar.off().contains(day)) {
                    return false;
                }
                working |= calendar.on().contains(day);
            }
        }
        return working;
    }

    /** Whether nobody has announced the calendar of that day yet. */
    public boolean isProvisional(LocalDate day, String region) {
        return calendars.stream().noneMatch(calendar -> calendar.holdsIn(day, region) && !calendar.provisional());
    }

    private static boolean covered(LocalDate day, List<Stop> stops) {
        for (Stop stop : stops) {
            if (stop.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
