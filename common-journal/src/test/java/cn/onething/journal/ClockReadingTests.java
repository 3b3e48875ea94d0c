package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockReadingTests {
    private static final Instant READ = Instant.parse("2026-11-30T01:00:00Z");
    private static final ClockReading READING = new ClockReading(READ, 5_000_000_000L, 90_000);

    @Test
    void tellsTheTimeOnByWhatHasPassed() {
        assertThat(READING.at(6_500_000_999L, 91_499)).contains(READ.plusMillis(1_500));
    }

    @Test
    void isAskedAgainAfterAFewSeconds() {
        assertThat(READING.at(10_000_000_000L, 95_000)).contains(READ.plusSeconds(5));
        assertThat(READING.at(10_001_000_000L, 95_001)).isEmpty();
    }

    @Test
    void isAskedAgainWhenTheMachineSleptOrItsClockWasSet() {
        assertThat(READING.at(5_200_000_000L, 90_350)).as("slept").isEmpty();
        assertThat(READING.at(5_200_000_000L, 90_050)).as("set back").isEmpty();
        assertThat(READING.at(5_200_000_000L, 90_150)).isPresent();
    }
}
