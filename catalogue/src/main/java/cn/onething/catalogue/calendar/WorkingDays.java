package cn.onething.catalogue.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Counts limits in working days (rules.md §3). Pure: by the same calendars the same question has the same answer. */
public final class WorkingDays {
    private static final int MOST_ANSWERS = 10_000;

    private final Supplier<List<YearCalendar>> calendars;
    private volatile Answers answers = new Answers(List.of(), new ConcurrentHashMap<>());

    public WorkingDays(List<YearCalendar> calendars) {
        List<YearCalendar> fixed = List.copyOf(calendars);
        this.calendars = () -> fixed;
    }

    /**
     * @param calendars those that hold at the moment; a year's notice may come while the suite runs, and is another list
     *     then
     */
    public WorkingDays(Supplier<List<YearCalendar>> calendars) {
        this.calendars = calendars;
    }

    /**
     * @param accepted day 0; the next working day is day 1
     * @param days length of the limit; 0 = the same day, or the next working day when it is none
     * @param region six digits
     * @throws IllegalArgumentException when the limit is negative
     */
    public DueDate due(LocalDate accepted, int days, String region) {
        return due(accepted, days, region, List.of());
    }

    /** The same with days on which the clock stood still. */
    public DueDate due(LocalDate accepted, int days, String region, List<Stop> stops) {
        if (!stops.isEmpty()) {
            return reckon(accepted, days, region, stops).due();
        }
        // the cases of a day ask the same few questions all day long
        return known().computeIfAbsent(
                        new Question(accepted, days, region),
                        _ -> reckon(accepted, days, region, stops).due());
    }

    /** What was answered by the calendars that hold now. */
    private Map<Question, DueDate> known() {
        List<YearCalendar> now = calendars.get();
        Answers latest = answers;
        if (!latest.by().equals(now) || latest.known().size() >= MOST_ANSWERS) {
            latest = new Answers(now, new ConcurrentHashMap<>());
            answers = latest;
        }
        return latest.known();
    }

    private record Question(LocalDate accepted, int days, String region) {}

    private record Answers(List<YearCalendar> by, Map<Question, DueDate> known) {}

    /**
     * When a limit ends that began at an instant. A limit of 0 days that begins after office time ends with the next
     * working day, not in the past.
     */
    public DueDate due(Instant accepted, int days, String region) {
        return due(accepted, days, region, List.of());
    }

    /** The same with days on which the clock stood still. */
    public DueDate due(Instant accepted, int days, String region, List<Stop> stops) {
        LocalDateTime local = LocalDateTime.ofInstant(accepted, DueDate.ZONE);
        boolean closed = local.toLocalTime().isAfter(DueDate.OFFICE_CLOSES);
        return due(days == 0 && closed ? local.toLocalDate().plusDays(1) : local.toLocalDate(), days, region, stops);
    }

    /** The same as {@link #due(LocalDate, int, String, List)}, with what was made of each day. */
    public Reckoning reckon(LocalDate accepted, int days, String region, List<Stop> stops) {
        if (days < 0) {
            throw new IllegalArgumentException("a limit of " + days + " days");
        }
        List<ReckonedDay> reckoned = new ArrayList<>();
        SortedSet<Integer> provisionalYears = new TreeSet<>();
        LocalDate day = days == 0 ? accepted.minusDays(1) : accepted;
        for (int left = Math.max(days, 1); left > 0; ) {
            day = day.plusDays(1);
            if (isProvisional(day, region)) {
                provisionalYears.add(day.getYear());
            }
            DayKind kind = kind(day, region, stops);
            if (kind.counted()) {
                left--;
            }
            reckoned.add(new ReckonedDay(day, kind, kind.counted() && days > 0 ? days - left : 0));
        }
        return new Reckoning(accepted, reckoned, List.copyOf(provisionalYears));
    }

    public boolean isWorkingDay(LocalDate day, String region) {
        return kind(day, region).counted();
    }

    /** The calendar decides; where it is silent, Monday to Friday. Weekend hours of service windows change nothing. */
    public DayKind kind(LocalDate day, String region) {
        boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        DayKind kind = weekend ? new DayKind.Weekend() : new DayKind.Workday();
        for (YearCalendar calendar : calendars.get()) {
            if (calendar.holdsIn(day, region)) {
                DayKind.Holiday holiday = calendar.off().get(day);
                if (holiday != null) {
                    return holiday;
                }
                if (weekend && calendar.on().contains(day)) {
                    kind = new DayKind.SwappedWeekend();
                }
            }
        }
        return kind;
    }

    /**
     * Whether what is known of that day may still change: nobody has announced the nation's calendar of its year, or
     * the one that its region lays over it.
     */
    public boolean isProvisional(LocalDate day, String region) {
        return !hasCalendar(day, region)
                || calendars.get().stream()
                        .anyMatch(calendar -> calendar.holdsIn(day, region) && calendar.provisional());
    }

    /** Whether there is a calendar, if only a provisional one; a region's own holidays alone do not make one. */
    public boolean hasCalendar(LocalDate day, String region) {
        return calendars.get().stream().anyMatch(calendar -> calendar.isNational() && calendar.holdsIn(day, region));
    }

    private DayKind kind(LocalDate day, String region, List<Stop> stops) {
        DayKind kind = kind(day, region);
        return kind.counted() && stops.stream().anyMatch(stop -> stop.covers(day)) ? new DayKind.Stopped() : kind;
    }
}
