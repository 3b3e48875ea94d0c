package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.calendar.Stop;
import cn.onething.catalogue.calendar.WorkingDays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The legal clock by the catalogue's calendars.
 *
 * @param noticeDay how long a day of a public notice lasts: a day, but for demonstrations
 */
public record CalendarDueDates(WorkingDays calendar, Duration noticeDay) implements DueDates {
    private static final Duration DAY = Duration.ofDays(1);

    public CalendarDueDates(WorkingDays calendar) {
        this(calendar, DAY);
    }

    @Override
    public Instant noticeOver(Instant from, Wait.CalendarDays notice) {
        return noticeDay.equals(DAY)
                ? DueDates.super.noticeOver(from, notice)
                : from.plus(noticeDay.multipliedBy(notice.days()));
    }

    /** A pause that still lasts counts as one of today: the limit is reckoned anew when it ends. */
    @Override
    public Instant due(Instant from, int workingDays, String region, List<Pause> pauses) {
        List<Stop> stops = pauses.stream()
                .map(pause -> Stop.between(pause.from(), Objects.requireNonNullElse(pause.to(), pause.from())))
                .toList();
        return calendar.due(from, workingDays, region, stops).instant();
    }
}
