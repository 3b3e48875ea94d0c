package cn.onething.cli.calendar;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.calendar.DayKind;
import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.ReckonedDay;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import cn.onething.cli.terminal.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The answer for people: the date, a calendar sheet, and every day that is no plain working day. */
record DueOutput(Terminal terminal) {

    void print(DueAnswer answer) {
        DueQuestion question = answer.question();
        LocalDate due = answer.due().date();
        terminal.print(
                Colour.GOOD,
                "到期 due  %s %s %s 北京时间 Beijing time".formatted(due, DayWords.weekday(due), DueDate.OFFICE_CLOSES));
        terminal.print("受理 accepted  %s %s".formatted(question.accepted(), DayWords.weekday(question.accepted())));
        terminal.print("时限 limit  %d 个工作日 working days".formatted(question.days()));
        terminal.print("地区 region  " + (question.region().equals(Bundle.NATIONAL) ? "全国 national" : question.region()));
        for (int year : answer.reckoning().provisionalYears()) {
            terminal.print(Colour.WAITING, "暂定 provisional  " + DayWords.provisionalZh(year));
            terminal.print(Colour.WAITING, " ".repeat(18) + DayWords.provisionalEn(year));
        }
        terminal.print("");
        terminal.print(CalendarSheet.of(answer.reckoning()));
        terminal.print(Colour.FAINT, CalendarSheet.LEGEND);
        List<List<ReckonedDay>> runs = runs(answer.reckoning().days());
        if (!runs.isEmpty()) {
            terminal.print("");
            terminal.print(special(runs));
        }
    }

    private static Table special(List<List<ReckonedDay>> runs) {
        Table table = new Table("日期 dates", "天数 days", "计数 count", "原因 reason");
        for (List<ReckonedDay> run : runs) {
            LocalDate first = run.getFirst().date();
            LocalDate last = run.getLast().date();
            DayKind kind = run.getFirst().kind();
            DayWords words = DayWords.of(kind);
            table.row(
                    Cell.of(first.equals(last) ? first.toString() : first + " – " + last),
                    Cell.of(Integer.toString(run.size())),
                    kind.counted() ? new Cell("计入 counted", Colour.GOOD) : new Cell("不计 skipped", Colour.FAINT),
                    new Cell(words.zh() + " " + words.en(), words.colour()));
        }
        return table;
    }

    /** Neighbouring days of one kind, plain working days left out: those stand in the sheet with their numbers. */
    private static List<List<ReckonedDay>> runs(List<ReckonedDay> days) {
        List<List<ReckonedDay>> runs = new ArrayList<>();
        DayKind before = new DayKind.Workday();
        for (ReckonedDay day : days) {
            if (!(day.kind() instanceof DayKind.Workday)) {
                if (!day.kind().equals(before)) {
                    runs.add(new ArrayList<>());
                }
                runs.getLast().add(day);
            }
            before = day.kind();
        }
        return runs;
    }
}
