package cn.onething.testsupport.samples.domain;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Keeps the rules. */
class AsksItsClock {
    LocalDate today(Clock clock) {
        return LocalDate.now(clock);
    }

    Instant now(Clock clock) {
        return Instant.now(clock);
    }
}
