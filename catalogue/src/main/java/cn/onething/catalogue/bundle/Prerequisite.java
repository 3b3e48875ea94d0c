package cn.onething.catalogue.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item that must be granted before another starts. Void when that item is not in the case. */
public sealed interface Prerequisite {
    Pattern WRITTEN = Pattern.compile("(hard|data):\\s*([^\\s]+)(\\s+if-present)?");

    /** The item that has to come first. */
    String item();

    /** Whether the definition says aloud that the item may be absent. The rule is the same without it. */
    boolean ifPresent();

    /** The decision itself must be there. */
    record Hard(String item, boolean ifPresent) implements Prerequisite {}

    /** A value or certificate that the other item makes is needed. */
    record Data(String item, boolean ifPresent) implements Prerequisite {}

    /** Reads {@code hard:registration-change}; empty when it is not written like that. */
    public static Optional<Prerequisite> parse(String words) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        boolean ifPresent = written.group(3) != null;
        return Optional.of(
                written.group(1).equals("hard")
                        ? new Hard(written.group(2), ifPresent)
                        : new Data(written.group(2), ifPresent));
    }

    /** Reads one or several that stand in for each other: {@code hard:medical-aid or hard:basic-settlement}. */
    public static Optional<List<Prerequisite>> parseAlternatives(String words) {
        List<Prerequisite> alternatives = new ArrayList<>();
        for (String one : words.split("\\s+or\\s+", -1)) {
            Optional<Prerequisite> prerequisite = parse(one);
            if (prerequisite.isEmpty()) {
                return Optional.empty();
            }
            alternatives.add(prerequisite.get());
        }
        return Optional.of(alternatives);
    }
}
