package cn.onething.catalogue.calendar;

import cn.onething.definitions.Finding;
import cn.onething.definitions.Origin;
import cn.onething.definitions.TableReader;
import cn.onething.definitions.YamlFile;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is special about the days of one year.
 *
 * @param region digits that the codes of the regions begin with for which it holds; empty = the whole country
 * @param provisional whether the yearly notice is still missing
 * @param off holidays (放假), each day with the holiday that it belongs to
 * @param on weekend days on which people work (补班)
 */
public record YearCalendar(
        int year, String region, boolean provisional, Map<LocalDate, DayKind.Holiday> off, Set<LocalDate> on) {

    public YearCalendar {
        off = Map.copyOf(off);
        on = Set.copyOf(on);
    }

    /**
     * Reads a year's notice that comes by itself, as it would lie in a catalogue.
     *
     * @param file the name that findings give
     * @param findings where to put what is wrong with it; without an error there, the calendar is sound
     * @return empty when it is no table of keys
     */
    public static Optional<YearCalendar> parse(String file, String text, List<Finding> findings) {
        return YamlFile.read(file, text, findings).map(table -> read(new TableReader(table, findings)));
    }

    public static YearCalendar read(TableReader file) {
        int year = file.number("year");
        String region =
                file.parsed("region", YearCalendar::region, "\"650000\"").orElse("");
        file.text("source");
        Map<LocalDate, DayKind.Holiday> off = new HashMap<>();
        file.tables("holidays").forEach((zh, holiday) -> {
            DayKind.Holiday name = new DayKind.Holiday(zh, holiday.text("en"));
            List<LocalDate> days = holiday.parsedList("days", YearCalendar::date, "[ 2026-01-01, 2026-01-03 ]");
            if (days.isEmpty() || days.size() > 2 || days.getLast().isBefore(days.getFirst())) {
                holiday.report(Finding.error(
                        holiday.origin("days"), "wrong-value", "应为 [ 首日, 末日 ]", "must be [ first day, last day ]"));
            } else if (days.stream().anyMatch(day -> day.getYear() != year)) {
                holiday.report(otherYear(holiday.origin("days"), year));
            } else {
                days.getFirst().datesUntil(days.getLast().plusDays(1)).forEach(day -> off.put(day, name));
            }
            holiday.done();
        });
        Set<LocalDate> on = Set.copyOf(file.parsedList("workdays", YearCalendar::date, "[ 2026-01-04 ]"));
        if (on.stream().anyMatch(day -> day.getYear() != year)) {
            file.report(otherYear(file.origin("workdays"), year));
        }
        on.stream()
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !off.containsKey(day))
                .findFirst()
                .ifPresent(day -> file.report(Finding.error(
                        file.origin("workdays"),
                        "not-a-weekend",
                        day + " 不是周末，无需补班",
                        day + " is no weekend day, so nobody has to be told to work")));
        boolean provisional = file.flag("provisional");
        file.done();
        off.keySet().stream().filter(on::contains).findFirst().ifPresent(day -> file.report(contradiction(file, day)));
        return new YearCalendar(year, region, provisional, off, on);
    }

    private static Finding otherYear(Origin at, int year) {
        return Finding.error(
                at, "other-year", "只能写 " + year + " 年的日期", "only days of " + year + " belong into this file");
    }

    boolean isNational() {
        return region.isEmpty();
    }

    boolean holdsIn(LocalDate day, String place) {
        return day.getYear() == year && holdsIn(place);
    }

    /** @param place six digits */
    public boolean holdsIn(String place) {
        return place.startsWith(region);
    }

    /** Whether one takes the place of the other. */
    public boolean replaces(YearCalendar other) {
        return year == other.year && region.equals(other.region);
    }

    private static Finding contradiction(TableReader file, LocalDate day) {
        return Finding.error(
                file.origin("workdays"),
                "contradiction",
                day + " 既放假又补班",
                day + " is both a holiday and a working day");
    }

    /** {@code 650000} stands for all regions that begin with 65. */
    private static Optional<String> region(String digits) {
        return digits.matches("\\d{6}") ? Optional.of(digits.replaceFirst("(00)+$", "")) : Optional.empty();
    }

    private static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
