package cn.onething.catalogue.bundle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long an item waits for the answers of others. Then it goes on and names those that are missing. Counted from the
 * start of the first item that it waits for.
 */
public sealed interface CutOff {
    Pattern WRITTEN = Pattern.compile("([1-9]\\d{0,2}) (hours|working-days)");

    record Hours(int hours) implements CutOff {}

    record WorkingDays(int days) implements CutOff {}

    /** Reads {@code 48 hours} or {@code 3 working-days}. */
    public static Optional<CutOff> parse(String words) {
        Matcher written = WRITTEN.matcher(words);
        if (!written.matches()) {
            return Optional.empty();
        }
        int amount = Integer.parseInt(written.group(1));
        return Optional.of(written.group(2).equals("hours") ? new Hours(amount) : new WorkingDays(amount));
    }
}
