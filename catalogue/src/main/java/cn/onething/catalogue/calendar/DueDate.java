package cn.onething.catalogue.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When a limit ends: at the end of office time of a day.
 *
 * @param provisional whether the count met days whose calendar has not been announced yet, so that it may move
 */
public record DueDate(LocalDate date, boolean provisional) {
    /** Office time and limits are Chinese time everywhere. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    public static final LocalTime OFFICE_CLOSES = LocalTime.of(17, 30);

    public Instant instant() {
        return date.atTime(OFFICE_CLOSES).atZone(ZONE).toInstant();
    }
}
