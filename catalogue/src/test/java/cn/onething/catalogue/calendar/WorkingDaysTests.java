package cn.onething.catalogue.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.catalogue.Catalogue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTests {
    private static final WorkingDays DAYS = Catalogue.load().workingDays();
    private static final String REGION = "999900";

    /** Every day off and every working weekend, as written in rules.md §7. */
    @ParameterizedTest(name = "{0} {1}: {2} to {3}")
    @CsvSource({
        "元旦,           New Year,                  2025-01-01, 2025-01-01",
        "春节,           Spring Festival,           2025-01-28, 2025-02-04",
        "清明节,         Qingming,                  2025-04-04, 2025-04-06",
        "劳动节,         Labour Day,                2025-05-01, 2025-05-05",
        "端午节,         Dragon Boat,               2025-05-31, 2025-06-02",
        "国庆节、中秋节, National Day and Mid-Autumn, 2025-10-01, 2025-10-08",
        "元旦,           New Year,                  2026-01-01, 2026-01-03",
        "春节,           Spring Festival,           2026-02-15, 2026-02-23",
        "清明节,         Qingming,                  2026-04-04, 2026-04-06",
        "劳动节,         Labour Day,                2026-05-01, 2026-05-05",
        "端午节,         Dragon Boat,               2026-06-19, 2026-06-21",
        "中秋节,         Mid-Autumn,                2026-09-25, 2026-09-27",
        "国庆节,         National Day,              2026-10-01, 2026-10-07",
        "元旦,           New Year,                  2027-01-01, 2027-01-01",
        "春节,           Spring Festival,           2027-02-05, 2027-02-08",
        "清明节,         Qingming,                  2027-04-05, 2027-04-05",
        "劳动节,         Labour Day,                2027-05-01, 2027-05-02",
        "端午节,         Dragon Boat,               2027-06-09, 2027-06-09",
        "中秋节,         Mid-Autumn,                2027-09-15, 2027-09-15",
        "国庆节,         National Day,              2027-10-01, 2027-10-03"
    })
    void aHolidayLastsAsLongAsItsNoticeSays(String zh, String en, LocalDate first, LocalDate last) {
        DayKind.Holiday holiday = new DayKind.Holiday(zh, en);

        assertThat(first.datesUntil(last.plusDays(1)))
                .allMatch(day -> DAYS.kind(day, REGION).equals(holiday));
        assertThat(DAYS.kind(first.minusDays(1), REGION)).isNotEqualTo(holiday);
        assertThat(DAYS.kind(last.plusDays(1), REGION)).isNotEqualTo(holiday);
    }

    /** Together with the test above: there is no other day off, and no other working weekend. */
    @ParameterizedTest(name = "{0}: {1} working days, {2} days off, working weekends {3}")
    @CsvSource({
        "2025, 248, 28, 01-26 02-08 04-27 09-28 10-11",
        "2026, 248, 33, 01-04 02-14 02-28 05-09 09-20 10-10",
        "2027, 254, 13, ''"
    })
    void aYearHasAsManyWorkingDaysAsItsNoticeLeaves(int year, int working, int off, String swapped) {
        List<LocalDate> days = LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .toList();

        assertThat(days).filteredOn(day -> DAYS.isWorkingDay(day, REGION)).hasSize(working);
        assertThat(days)
                .filteredOn(day -> DAYS.kind(day, REGION) instanceof DayKind.Holiday)
                .hasSize(off);
        assertThat(days)
                .filteredOn(day -> DAYS.kind(day, REGION) instanceof DayKind.SwappedWeekend)
                .extracting(day -> day.toString().substring(5))
                .isEqualTo(swapped.isEmpty() ? List.of() : List.of(swapped.split(" ")));
        assertThat(days).allMatch(day -> DAYS.isProvisional(day, REGION) == (year == 2027));
    }

    @Test
    void overlappingStopsCountOnceAndAPartOfADayStopsTheWholeDay() {
        LocalDate accepted = LocalDate.of(2026, 11, 2);
        Stop first = new Stop(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 9));
        Stop second = Stop.between(Instant.parse("2026-11-05T01:00:00Z"), Instant.parse("2026-11-10T01:00:00Z"));

        assertThat(DAYS.due(accepted, 10, REGION, List.of(first, second)).date())
                .isEqualTo("2026-11-23");
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
        DayKind.Holiday holiday = new DayKind.Holiday("肉孜节", "Eid al-Fitr");
        WorkingDays days = new WorkingDays(List.of(
                calendar(2026, "", false), new YearCalendar(2026, "65", false, Map.of(friday, holiday), Set.of())));

        assertThat(days.kind(friday, "650100")).isEqualTo(holiday);
        assertThat(days.kind(friday, "999900")).isEqualTo(new DayKind.Workday());
    }

    @Test
    void aRegionsOwnHolidaysDoNotReplaceTheNationsNotice() {
        LocalDate day = LocalDate.of(2027, 3, 10);
        WorkingDays days = new WorkingDays(
                List.of(calendar(2027, "", true), calendar(2027, "65", false), calendar(2028, "65", false)));

        assertThat(days.isProvisional(day, "650100")).isTrue();
        assertThat(days.hasCalendar(day, "650100")).isTrue();
        assertThat(days.hasCalendar(day.plusYears(1), "650100")).isFalse();
    }

    @Test
    void aRegionsNoticeThatIsStillMissingMakesOnlyItsOwnDatesProvisional() {
        LocalDate day = LocalDate.of(2026, 3, 10);
        WorkingDays days = new WorkingDays(List.of(calendar(2026, "", false), calendar(2026, "65", true)));

        assertThat(days.isProvisional(day, "650100")).isTrue();
        assertThat(days.isProvisional(day, "999900")).isFalse();
    }

    @Test
    void aNoticeThatComesChangesTheAnswersGivenBefore() {
        LocalDate friday = LocalDate.of(2027, 3, 5);
        LocalDate monday = friday.plusDays(3);
        AtomicReference<List<YearCalendar>> known = new AtomicReference<>(List.of(calendar(2027, "", true)));
        WorkingDays days = new WorkingDays(known::get);
        assertThat(days.due(friday, 1, REGION)).isEqualTo(new DueDate(monday, true));

        DayKind.Holiday holiday = new DayKind.Holiday("另放", "Another day off");
        known.set(List.of(new YearCalendar(2027, "", false, Map.of(monday, holiday), Set.of())));

        assertThat(days.due(friday, 1, REGION)).isEqualTo(new DueDate(monday.plusDays(1), false));
    }

    @Test
    void saysOfEachDayWhatItIsAndWhichDayOfTheLimit() {
        Stop stop = new Stop(LocalDate.of(2026, 2, 21), LocalDate.of(2026, 2, 24));
        DayKind.Holiday holiday = new DayKind.Holiday("春节", "Spring Festival");

        Reckoning reckoning = DAYS.reckon(LocalDate.of(2026, 2, 12), 3, REGION, List.of(stop));

        assertThat(reckoning.provisionalYears()).isEmpty();
        assertThat(reckoning.days())
                .startsWith(
                        new ReckonedDay(LocalDate.of(2026, 2, 13), new DayKind.Workday(), 1),
                        new ReckonedDay(LocalDate.of(2026, 2, 14), new DayKind.SwappedWeekend(), 2),
                        new ReckonedDay(LocalDate.of(2026, 2, 15), holiday, 0))
                .endsWith(
                        new ReckonedDay(LocalDate.of(2026, 2, 23), holiday, 0),
                        new ReckonedDay(LocalDate.of(2026, 2, 24), new DayKind.Stopped(), 0),
                        new ReckonedDay(LocalDate.of(2026, 2, 25), new DayKind.Workday(), 3))
                .hasSize(13);
    }

    @Test
    void aStoppedWeekendStaysAWeekend() {
        LocalDate friday = LocalDate.of(2026, 11, 6);
        Stop stop = new Stop(friday, friday.plusDays(3));

        assertThat(DAYS.reckon(friday, 1, REGION, List.of(stop)).days())
                .extracting(ReckonedDay::kind)
                .containsExactly(
                        new DayKind.Weekend(), new DayKind.Weekend(), new DayKind.Stopped(), new DayKind.Workday());
    }

    @Test
    void namesTheYearsThatMayStillChange() {
        LocalDate december = LocalDate.of(2026, 12, 29);

        assertThat(DAYS.reckon(december, 260, REGION, List.of()).provisionalYears())
                .containsExactly(2027, 2028);
        assertThat(DAYS.reckon(december, 2, REGION, List.of()).provisionalYears())
                .isEmpty();
    }

    @Test
    void aNegativeLimitIsAMistake() {
        assertThatThrownBy(() -> DAYS.due(LocalDate.of(2026, 11, 2), -1, REGION))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aYearWithoutAnyCalendarIsProvisional() {
        assertThat(DAYS.due(LocalDate.of(2030, 1, 7), 1, REGION))
                .isEqualTo(new DueDate(LocalDate.of(2030, 1, 8), true));
    }

    private static YearCalendar calendar(int year, String region, boolean provisional) {
        return new YearCalendar(year, region, provisional, Map.of(), Set.of());
    }
}
