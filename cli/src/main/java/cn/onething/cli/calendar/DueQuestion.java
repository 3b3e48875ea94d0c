package cn.onething.cli.calendar;

import cn.onething.catalogue.calendar.Stop;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What was asked, in the right form.
 *
 * @param days 0 to {@value #LONGEST} working days
 * @param region six digits
 */
record DueQuestion(LocalDate accepted, int days, String region, List<Stop> stops) {
    /** No legal limit comes near it; more is a slip of the finger. */
    static final int LONGEST = 400;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    /**
     * Nation, demo region, and whatever lies in one of the 34 provinces of GB/T 2260. Of cities and counties the suite
     * has no list, and calendars go by province.
     */
    private static final Pattern REGION =
            Pattern.compile("000000|999900|(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\\d{4}");

    /** @throws cn.onething.cli.CommandFailed naming the option that cannot be right */
    static DueQuestion read(String accepted, String days, String region, List<String> stops) {
        return new DueQuestion(
                date("--accepted", accepted),
                days(days),
                region(region),
                stops.stream().map(DueQuestion::stop).toList());
    }

    private static int days(String written) {
        if (written.matches("\\d{1,3}") && Integer.parseInt(written) <= LONGEST) {
            return Integer.parseInt(written);
        }
        throw WrongOption.of(
                "--days",
                "应为 0 至 %d 的整数，而不是“%s”".formatted(LONGEST, written),
                "must be a whole number from 0 to %d, not \"%s\"".formatted(LONGEST, written));
    }

    private static String region(String written) {
        if (REGION.matcher(written).matches()) {
            return written;
        }
        throw WrongOption.of(
                "--region",
                "没有行政区划代码“%s”，应为六位数字，如 310000".formatted(written),
                "there is no region \"%s\"; it has six digits, like 310000".formatted(written));
    }

    private static Stop stop(String written) {
        String[] ends = written.split("\\.\\.", -1);
        if (ends.length != 2) {
            throw WrongOption.of(
                    "--stop",
                    "应写作 2026-11-04..2026-11-10，而不是“%s”".formatted(written),
                    "must be written like 2026-11-04..2026-11-10, not \"%s\"".formatted(written));
        }
        LocalDate from = date("--stop", ends[0]);
        LocalDate to = date("--stop", ends[1]);
        if (to.isBefore(from)) {
            throw WrongOption.of(
                    "--stop",
                    "止日 %s 早于起日 %s".formatted(to, from),
                    "it ends on %s before it begins on %s".formatted(to, from));
        }
        return new Stop(from, to);
    }

    private static LocalDate date(String option, String written) {
        if (!DATE.matcher(written).matches()) {
            throw WrongOption.of(
                    option,
                    "日期应写作 2026-02-13，而不是“%s”".formatted(written),
                    "a date is written like 2026-02-13, not \"%s\"".formatted(written));
        }
        try {
            return LocalDate.parse(written);
        } catch (DateTimeException _) {
            throw WrongOption.of(option, "没有 %s 这一天".formatted(written), "there is no day %s".formatted(written));
        }
    }
}
