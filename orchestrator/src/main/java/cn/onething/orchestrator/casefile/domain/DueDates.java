package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.calendar.DueDate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Port: the legal clock. */
@FunctionalInterface
public interface DueDates {

    /**
     * End of office time on the last of so many working days after the given moment's day, in the region.
     *
     * @param pauses when the clock stood still; days that they touch do not count
     */
    Instant due(Instant from, int workingDays, String region, List<Pause> pauses);

    default Instant due(Instant from, int workingDays, String region) {
        return due(from, workingDays, region, List.of());
    }

    /** When a public notice is over: at the first moment of the day after its last day (rules.md §3). */
    default Instant noticeOver(Instant from, Wait.CalendarDays notice) {
        return notice.over(LocalDate.ofInstant(from, DueDate.ZONE))
                .atStartOfDay(DueDate.ZONE)
                .toInstant();
    }
}
