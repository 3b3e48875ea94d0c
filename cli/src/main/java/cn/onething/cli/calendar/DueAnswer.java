package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.ReckonedDay;
import cn.onething.catalogue.calendar.Reckoning;
import cn.onething.catalogue.calendar.Stop;
import cn.onething.catalogue.calendar.WorkingDays;
import java.time.LocalDate;

/** A question with its reckoning. Every day in it has a calendar, at least a provisional one. */
record DueAnswer(DueQuestion question, Reckoning reckoning) {

    /** @throws cn.onething.cli.CommandFailed naming the option that leads into a year without a calendar */
    static DueAnswer of(DueQuestion question, WorkingDays calendars) {
        String region = question.region();
        requireCalendar("--accepted", question.accepted(), calendars, region);
        // Checked before the count: a stop of a thousand years would be walked day by day.
        for (Stop stop : question.stops()) {
            requireCalendar("--stop", stop.first(), calendars, region);
            requireCalendar("--stop", stop.last(), calendars, region);
        }
        Reckoning reckoning = calendars.reckon(question.accepted(), question.days(), region, question.stops());
        for (ReckonedDay day : reckoning.days()) {
            requireCalendar("--days", day.date(), calendars, region);
        }
        return new DueAnswer(question, reckoning);
    }

    DueDate due() {
        return reckoning.due();
    }

    private static void requireCalendar(String option, LocalDate day, WorkingDays calendars, String region) {
        if (!calendars.hasCalendar(day, region)) {
            throw WrongOption.of(
                    option,
                    "没有 %1$d 年的日历（calendars/%1$d.yaml），无法推算到 %2$s".formatted(day.getYear(), day),
                    "there is no calendar for %1$d (calendars/%1$d.yaml), so nothing is known of %2$s"
                            .formatted(day.getYear(), day));
        }
    }
}
