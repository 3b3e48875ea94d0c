package cn.onething.catalogue.bundle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the refusal of one item does to the others. A bundle may name several; they add up. */
public sealed interface RefusalPolicy {
    Pattern WRITTEN = Pattern.compile("([a-z-]+)(?:\\(([A-Za-z0-9-]*)\\))?");

    /** Without the gate the items that depend on it never start; what was granted stands. */
    record Gate(String item) implements RefusalPolicy {}

    /** All others stand and go on. */
    record Independent() implements RefusalPolicy {}

    /** One member refused: the members already granted are undone, in reverse order. */
    record AllOrNothing(String group) implements RefusalPolicy {}

    /** Nothing to undo; the report names the missing answers. */
    record Query() implements RefusalPolicy {}

    /** Reads {@code gate(registration-change)}; empty when it is not one of the four. */
    public static Optional<RefusalPolicy> parse(String words) {
        Matcher written = WRITTEN.matcher(words.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String target = written.group(2);
        return switch (written.group(1)) {
            case "gate" -> Optional.ofNullable(target).map(Gate::new);
            case "all-or-nothing" -> Optional.ofNullable(target).map(AllOrNothing::new);
            case "independent" -> target == null ? Optional.of(new Independent()) : Optional.empty();
            case "query" -> target == null ? Optional.of(new Query()) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
