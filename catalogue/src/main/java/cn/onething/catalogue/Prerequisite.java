package cn.onething.catalogue;

import java.util.Optional;

/** An item that must be granted before another starts. Void when that item is not in the case. */
public sealed interface Prerequisite {
    /** The item that has to come first. */
    String item();

    /** The decision itself must be there. */
    record Hard(String item) implements Prerequisite {}

    /** A value or certificate that the other item makes is needed. */
    record Data(String item) implements Prerequisite {}

    /** Reads {@code hard:registration-change}; empty when it is not written like that. */
    static Optional<Prerequisite> parse(String words) {
        if (words.startsWith("hard:")) {
            return Optional.of(new Hard(words.substring(5).strip()));
        }
        if (words.startsWith("data:")) {
            return Optional.of(new Data(words.substring(5).strip()));
        }
        return Optional.empty();
    }
}
