package cn.onething.orchestrator.channel;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of a day during which a window is open.
 *
 * @param until when it closes: not open any more
 */
record Hours(LocalTime from, LocalTime until) {
    private static final Pattern WRITTEN = Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-([01]\\d|2[0-3]):([0-5]\\d)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** {@code 09:00-12:00}; empty when it is written otherwise, or ends before it begins. */
    static Optional<Hours> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        LocalTime from = time(matcher.group(1), matcher.group(2));
        LocalTime until = time(matcher.group(3), matcher.group(4));
        return from.isBefore(until) ? Optional.of(new Hours(from, until)) : Optional.empty();
    }

    private static LocalTime time(String hour, String minute) {
        return LocalTime.of(Integer.parseInt(hour), Integer.parseInt(minute));
    }

    boolean contains(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    @Override
    public String toString() {
        return TIME.format(from) + "-" + TIME.format(until);
    }
}
