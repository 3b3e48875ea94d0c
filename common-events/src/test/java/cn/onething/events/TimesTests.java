package cn.onething.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {
    @Test
    void writesLikeTheJdkAndReadsItBack() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            long second = random.nextLong(0, 4_102_444_800L);
            int nanos = new int[] {0, 120_000_000, 1_000, 123_456_000, 999_999_999}[i % 5];
            Instant moment = Instant.ofEpochSecond(second, nanos);

            assertThat(Times.utc(moment)).isEqualTo(moment.toString());
            assertThat(Times.parse(Times.utc(moment))).isEqualTo(moment);
        }
    }

    @Test
    void anOffsetIsKeptAsWritten() {
        Instant moment = Instant.parse("2026-11-23T01:02:03.5Z");

        assertThat(Times.at(moment, ZoneOffset.ofHours(8))).isEqualTo("2026-11-23T09:02:03.500000+08:00");
        assertThat(Times.parse("2026-11-23T09:02:03.500000+08:00")).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2026-11-23", "2026-02-30T00:00:00Z", "2026-11-23T25:00:00Z", "2026-11-23T10:00:00", "x"})
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
