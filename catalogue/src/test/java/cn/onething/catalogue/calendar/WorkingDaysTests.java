package cn.onething.catalogue.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTests {
    private static final WorkingDays DAYS = Catalogue.load().workingDays();
    private static final String REGION = "999900";

    /** The vectors of rules.md §3. */
    @ParameterizedTest(name = "accepted {0}, {1} days: due {2}")
    @CsvSource({
        "2026-02-13,  5, 2026-02-27, false",
        "2026-09-30,  5, 2026-10-13, false",
        "2026-04-30,  3, 2026-05-08, false",
        "2025-09-26,  5, 2025-10-10, false",
        "2025-01-24,  5, 2025-02-07, false",
        "2026-01-31,  1, 2026-02-02, false",
        "2026-11-02, 10, 2026-11-16, false",
        "2026-12-29,  5, 2027-01-06, true"
    })
    void countsFromTheDayAfter(LocalDate accepted, int days, LocalDate due, boolean provisional) {
        assertThat(DAYS.due(accepted, days, REGION)).isEqualTo(new DueDate(due, provisional));
    }

    @Test
    void doesNotCountTheDaysOfAStop() {
        LocalDate accepted = LocalDate.of(2026, 11, 2);
        Stop stop = new Stop(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 10));

        assertThat(DAYS.due(accepted, 10, REGION, List.of(stop)).date()).isEqualTo("2026-11-23");
    }

    @Test
    void overlappingStopsCountOnceAndAPartOfADayStopsTheWholeDay() {
        LocalDate accepted = LocalDate.of(2026, 11, 2);
        Stop first = new Stop(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 9));
        Stop second = Stop.between(Instant.parse("2026-11-05T01:00:00Z"), Instant.parse("2026-11-10T01:00:00Z"));

        assertThat(DAYS.due(accepted, 10, REGION, List.of(first, second)).date())
                .isEqualTo("2026-11-23");
    }

    @ParameterizedTest
    @ValueSource(ints = {2025, 2026})
    void theAnnouncedYearsHave248WorkingDays(int year) {
        assertThat(LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> DAYS.isWorkingDay(day, REGION)))
                .hasSize(248);
    }

    @ParameterizedTest(name = "accepted {0}: due {1}")
    @CsvSource({
        "2026-11-02T10:00:00+08:00, 2026-11-02",
        "2026-11-02T17:30:00+08:00, 2026-11-02",
        "2026-11-02T17:30:01+08:00, 2026-11-03",
        "2026-11-06T20:00:00+08:00, 2026-11-09",
        "2026-11-07T10:00:00+08:00, 2026-11-09"
    })
    void anAtOnceItemIsDueWhenTheOfficeClosesNext(OffsetDateTime accepted, LocalDate due) {
        assertThat(DAYS.due(accepted.toInstant(), 0, REGION).date()).isEqualTo(due);
    }

    @Test
    void aLimitEndsAtHalfPastFiveInBeijing() {
        assertThat(new DueDate(LocalDate.of(2026, 11, 16), false).instant()).isEqualTo("2026-11-16T09:30:00Z");
    }

    @Test
    void aRegionMayHaveHolidaysOfItsOwn() {
        LocalDate friday = LocalDate.of(2026, 3, 20);
        WorkingDays days = new WorkingDays(List.of(
                new YearCalendar(2026, "", false, Set.of(), Set.of()),
                new YearCalendar(2026, "65", false, Set.of(friday), Set.of())));

        assertThat(days.isWorkingDay(friday, "650100")).isFalse();
        assertThat(days.isWorkingDay(friday, "999900")).isTrue();
    }

    @Test
    void aYearWithoutAnyCalendarIsProvisional() {
        assertThat(DAYS.due(LocalDate.of(2030, 1, 7), 1, REGION))
                .isEqualTo(new DueDate(LocalDate.of(2030, 1, 8), true));
    }
}
