package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.ReckonedDay;
import cn.onething.catalogue.calendar.Reckoning;
import cn.onething.cli.terminal.Cell;
import cn.onething.cli.terminal.Colour;
import cn.onething.cli.terminal.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A reckoning as a sheet of weeks, Monday first, from the acceptance to the due day. */
final class CalendarSheet {
    static final String LEGEND = "#n 第n日 day n · 补 调休上班 working weekend · 休 放假 holiday · 停 停止计时 stopped · ★ 到期 due";
    private static final int WEEK = 7;

    private CalendarSheet() {}

    static Table of(Reckoning reckoning) {
        Table table = new Table("一周自 week of", "周一 Mon", "周二 Tue", "周三 Wed", "周四 Thu", "周五 Fri", "周六 Sat", "周日 Sun");
        LocalDate monday = monday(reckoning.accepted());
        List<Cell> week = emptyWeek();
        boolean dayZeroApart = reckoning.days().getFirst().date().isAfter(reckoning.accepted());
        if (dayZeroApart) {
            week.set(column(reckoning.accepted()), accepted(reckoning.accepted()));
        }
        for (ReckonedDay day : reckoning.days()) {
            if (!monday(day.date()).equals(monday)) {
                add(table, monday, week);
                monday = monday(day.date());
                week = emptyWeek();
            }
            week.set(column(day.date()), cell(day, reckoning));
        }
        return add(table, monday, week);
    }

    private static Table add(Table table, LocalDate monday, List<Cell> week) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.of(monday.toString()));
        row.addAll(week);
        return table.row(row);
    }

    private static Cell cell(ReckonedDay day, Reckoning reckoning) {
        DayWords words = DayWords.of(day.kind());
        StringBuilder text = new StringBuilder("%2d ".formatted(day.date().getDayOfMonth()));
        if (day.date().equals(reckoning.accepted())) {
            text.append("受理");
        }
        text.append(words.mark());
        if (day.number() > 0) {
            text.append('#').append(day.number());
        }
        boolean due = day.date().equals(reckoning.due().date());
        return new Cell(due ? text + "★" : text.toString(), due ? Colour.GOOD : words.colour());
    }

    private static Cell accepted(LocalDate day) {
        return new Cell("%2d 受理".formatted(day.getDayOfMonth()), Colour.HEADING);
    }

    private static List<Cell> emptyWeek() {
        return new ArrayList<>(Collections.nCopies(WEEK, Cell.of("")));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static int column(LocalDate day) {
        return day.getDayOfWeek().getValue() - 1;
    }
}
