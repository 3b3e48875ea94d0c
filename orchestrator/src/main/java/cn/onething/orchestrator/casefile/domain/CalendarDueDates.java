package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.calendar.Stop;
import cn.onething.catalogue.calendar.WorkingDays;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The legal clock by the catalogue's calendars. */
public record CalendarDueDates(WorkingDays calendar) implements DueDates {

    /** A pause that still lasts counts as one of today: the limit is reckoned anew when it ends. */
    @Override
    public Instant due(Instant from, int workingDays, String region, List<Pause> pauses) {
        List<Stop> stops = pauses.stream()
                .map(pause -> Stop.between(pause.from(), Objects.requireNonNullElse(pause.to(), pause.from())))
                .toList();
        return calendar.due(from, workingDays, region, stops).instant();
    }
}
