package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;

/** Port: the legal clock. */
@FunctionalInterface
public interface DueDates {

    /** End of office time on the last of so many working days after the given moment's day, in the region. */
    Instant due(Instant from, int workingDays, String region);
}
