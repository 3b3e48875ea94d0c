package cn.onething.catalogue.bundle;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something may be filed; both days belong to it. Dates are those of China. */
public sealed interface Window {
    Pattern WRITTEN = Pattern.compile("(\\S+) to (\\S+)");
    Pattern MONTH_DAY = Pattern.compile("\\d{2}-\\d{2}");

    boolean open(LocalDate date);

    /** The first open day from this date on; empty when it never opens again. */
    Optional<LocalDate> nextOpenDay(LocalDate date);

    /** Every year; from later than to = over the end of the year. */
    record Yearly(MonthDay from, MonthDay to) implements Window {
        @Override
        public boolean open(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(from);
            boolean notOver = !day.isAfter(to);
            return from.isAfter(to) ? begun || notOver : begun && notOver;
        }

        @Override
        public Optional<LocalDate> nextOpenDay(LocalDate date) {
            if (open(date)) {
                return Optional.of(date);
            }
            LocalDate thisYear = from.atYear(date.getYear());
            return Optional.of(thisYear.isBefore(date) ? from.atYear(date.getYear() + 1) : thisYear);
        }
    }

    /** Once. */
    record Dated(LocalDate from, LocalDate to) implements Window {
        @Override
        public boolean open(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }

        @Override
        public Optional<LocalDate> nextOpenDay(LocalDate date) {
            if (date.isAfter(to)) {
                return Optional.empty();
            }
            return Optional.of(date.isBefore(from) ? from : date);
        }
    }

    /** Reads {@code 05-01 to 07-31} or {@code 2027-05-01 to 2027-07-31}; days that do not exist make it empty. */
    public static Optional<Window> parse(String words) {
        Matcher written = WRITTEN.matcher(words);
        if (!written.matches()) {
            return Optional.empty();
        }
        String from = written.group(1);
        String to = written.group(2);
        try {
            if (MONTH_DAY.matcher(from).matches() && MONTH_DAY.matcher(to).matches()) {
                return Optional.of(new Yearly(MonthDay.parse("--" + from), MonthDay.parse("--" + to)));
            }
            return Optional.of(new Dated(LocalDate.parse(from), LocalDate.parse(to)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
