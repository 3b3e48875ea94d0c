package cn.onething.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettableClockTests {
    private final SettableClock clock = SettableClock.at("2026-03-01T15:59:59Z");

    @Test
    void standsStillUntilItIsMoved() {
        assertThat(clock.instant()).isEqualTo(clock.instant());
        clock.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(Instant.parse("2026-03-01T16:00:00Z"));
        clock.set(Instant.EPOCH);
        assertThat(clock.millis()).isZero();
    }

    @Test
    void tellsTheDayOfChina() {
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-01");
        clock.advance(Duration.ofSeconds(1));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-02");
    }

    @Test
    void movesItsViewsInOtherZonesToo() {
        var utc = clock.withZone(ZoneOffset.UTC);
        clock.advance(Duration.ofHours(1));
        assertThat(utc.instant()).isEqualTo(clock.instant());
        assertThat(LocalDate.now(utc)).isEqualTo("2026-03-01");
    }
}
