package cn.onething.orchestrator.channel;

import cn.onething.catalogue.bundle.Text;
import cn.onething.catalogue.calendar.DayKind;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.WorkingDays;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A window of a service centre. Its hours change no limit: what is handed in on a Saturday is handed in on a day that is
 * no working day (rules.md §10).
 *
 * @param region six digits; decides about working days and holidays
 * @param workingDays hours on working days, also on weekend days that were swapped
 * @param saturday, sunday hours of the weekend service (周末延时服务)
 * @param holidays hours on days off by the yearly notice, whatever day of the week
 */
record Window(
        String id,
        Text name,
        Text address,
        String region,
        List<Hours> workingDays,
        List<Hours> saturday,
        List<Hours> sunday,
        List<Hours> holidays) {
    /** The longest that a window is closed is a holiday of nine days; beyond this it has no hours at all. */
    private static final int FARTHEST_DAYS = 60;

    /**
     * Whether it is open at a moment.
     *
     * @param until when it closes; absent while it is closed
     * @param nextOpening absent when it never opens
     * @param provisional whether the answer rests on days whose calendar has not been announced
     */
    record Opening(
            boolean open, @Nullable Instant until, @Nullable Instant nextOpening, boolean provisional) {}

    /** Pure: the same moment always has the same answer. {@code nextOpening} is the next one even while it is open. */
    Opening at(Instant moment, WorkingDays calendar) {
        LocalDateTime now = LocalDateTime.ofInstant(moment, DueDate.ZONE);
        LocalDate today = now.toLocalDate();
        Instant until = on(today, calendar).stream()
                .filter(hours -> hours.contains(now.toLocalTime()))
                .map(hours -> instant(today, hours.until()))
                .findFirst()
                .orElse(null);
        boolean provisional = false;
        for (LocalDate day = today; day.isBefore(today.plusDays(FARTHEST_DAYS)); day = day.plusDays(1)) {
            provisional |= calendar.isProvisional(day, region);
            for (Hours hours : on(day, calendar)) {
                Instant opens = instant(day, hours.from());
                if (opens.isAfter(moment)) {
                    return new Opening(until != null, until, opens, provisional);
                }
            }
        }
        return new Opening(until != null, until, null, provisional);
    }

    private List<Hours> on(LocalDate day, WorkingDays calendar) {
        return switch (calendar.kind(day, region)) {
            case DayKind.Workday _, DayKind.SwappedWeekend _, DayKind.Stopped _ -> workingDays;
            case DayKind.Holiday _ -> holidays;
            case DayKind.Weekend _ -> day.getDayOfWeek() == DayOfWeek.SATURDAY ? saturday : sunday;
        };
    }

    private static Instant instant(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DueDate.ZONE).toInstant();
    }
}
