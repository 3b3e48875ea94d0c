package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.DayKind;
import cn.onething.cli.terminal.Colour;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * What a day of a reckoning is called.
 *
 * @param code for programs, see docs/cli.md
 * @param mark one or two characters for a calendar sheet
 */
record DayWords(String code, String zh, String en, String mark, Colour colour) {

    static DayWords of(DayKind kind) {
        return switch (kind) {
            case DayKind.Workday _ -> new DayWords("workday", "工作日", "working day", "", Colour.PLAIN);
            case DayKind.SwappedWeekend _ ->
                new DayWords("swapped-weekend", "调休上班", "working weekend", "补", Colour.PLAIN);
            case DayKind.Weekend _ -> new DayWords("weekend", "周末", "weekend", "周末", Colour.FAINT);
            case DayKind.Holiday(String zh, String en) -> new DayWords("holiday", zh, en, "休", Colour.BAD);
            case DayKind.Stopped _ -> new DayWords("stopped", "停止计时", "clock stopped", "停", Colour.WAITING);
        };
    }

    /** Why a date that meets a year is not final. */
    static String provisionalZh(int year) {
        return year + " 年放假安排尚未公布，公布后重新推算";
    }

    static String provisionalEn(int year) {
        return "the holiday notice for %d has not been published; the date is reckoned anew when it is".formatted(year);
    }

    static String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA) + " "
                + day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
