package cn.onething.catalogue.bundle;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time that is no work: the clock of the limits stands still while it lasts (rules.md §3). */
public sealed interface Wait {
    Pattern WRITTEN = Pattern.compile("(\\d{1,3}) calendar-days");
    Map<String, Cause> CAUSES = Word.lowerCase(Cause.class);

    /** A public notice: holidays and weekends count, and the item is not granted before it is over. */
    record CalendarDays(int days) implements Wait {
        /** The first day on which it is over; the day of the notice itself does not count. */
        public LocalDate over(LocalDate notice) {
            return notice.plusDays(days + 1L);
        }
    }

    /** Until something happens that no limit can command. */
    record Until(Cause cause) implements Wait {}

    /** What is waited for. */
    enum Cause {
        /** The applicant comes, chooses, signs, consents. */
        APPLICANT,
        /** Experts examine or assess. */
        APPRAISAL,
        /** Design and building work. */
        ENGINEERING,
        /** A card or certificate is made. */
        MAKING,
        /** A flat, a seat or a turn becomes free. */
        SUPPLY
    }

    /** Reads {@code 20 calendar-days}, or the word of a cause. */
    public static Optional<Wait> parse(String words) {
        Matcher written = WRITTEN.matcher(words);
        if (written.matches()) {
            return Optional.of(new CalendarDays(Integer.parseInt(written.group(1))));
        }
        return Optional.ofNullable(CAUSES.get(words)).map(Until::new);
    }
}
