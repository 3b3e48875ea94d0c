package cn.onething.catalogue.calendar;

import java.time.LocalDate;

/**
 * One day between the acceptance and the end of a limit.
 *
 * @param number which working day of the limit it is, from 1; 0 when it is not counted, and at a limit of 0 days
 */
public record ReckonedDay(LocalDate date, DayKind kind, int number) {}
