package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.ReckonedDay;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The answer for programs; its shape is part of the command's contract, see docs/cli.md. */
record DueJson(
        String accepted,
        int days,
        String region,
        List<StopJson> stops,
        String due,
        String dueAt,
        boolean provisional,
        List<ProvisionalYear> provisionalYears,
        List<CountedDay> counted,
        List<SkippedDay> skipped) {

    record StopJson(String from, String to) {}

    record ProvisionalYear(int year, String zh, String en) {}

    record CountedDay(String date, int day, String reason, String zh, String en) {}

    record SkippedDay(String date, String reason, String zh, String en) {}

    static DueJson of(DueAnswer answer) {
        DueQuestion question = answer.question();
        DueDate due = answer.due();
        return new DueJson(
                question.accepted().toString(),
                question.days(),
                question.region(),
                question.stops().stream()
                        .map(stop -> new StopJson(
                                stop.first().toString(), stop.last().toString()))
                        .toList(),
                due.date().toString(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(due.instant().atZone(DueDate.ZONE)),
                due.provisional(),
                answer.reckoning().provisionalYears().stream()
                        .map(year ->
                                new ProvisionalYear(year, DayWords.provisionalZh(year), DayWords.provisionalEn(year)))
                        .toList(),
                answer.reckoning().days().stream()
                        .filter(day -> day.kind().counted())
                        .map(DueJson::counted)
                        .toList(),
                answer.reckoning().days().stream()
                        .filter(day -> !day.kind().counted())
                        .map(DueJson::skipped)
                        .toList());
    }

    private static CountedDay counted(ReckonedDay day) {
        DayWords words = DayWords.of(day.kind());
        return new CountedDay(day.date().toString(), day.number(), words.code(), words.zh(), words.en());
    }

    private static SkippedDay skipped(ReckonedDay day) {
        DayWords words = DayWords.of(day.kind());
        return new SkippedDay(day.date().toString(), words.code(), words.zh(), words.en());
    }
}
