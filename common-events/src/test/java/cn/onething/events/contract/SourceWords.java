package cn.onething.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Javadoc of the message records, so that what the documents say is written in one place. */
final class SourceWords {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:public )?(?:sealed )?";

    private SourceWords() {}

    /** The first paragraph above a record or family. */
    static String of(Class<?> type) {
        String[] parts = comment(type, "(?:record|interface) " + type.getSimpleName() + "\\b")
                .orElse("")
                .split("@param|<p>|(?:^| )@", 2);
        return parts[0].strip();
    }

    /** The words about one component: its {@code @param}, else those of the family's method, else those of its type. */
    static String of(Class<?> record, String component, Class<?> componentType) {
        return comment(record, "record " + record.getSimpleName() + "\\b")
                .flatMap(text -> param(text, component))
                .or(() -> comment(record, "[A-Za-z]+ " + component + "\\(\\);"))
                .or(() -> Optional.of(componentType).filter(Class::isRecord).map(SourceWords::of))
                .filter(words -> !words.isBlank())
                .orElseThrow(() -> new AssertionError("say what " + record.getSimpleName() + "." + component
                        + " means: a @param in its Javadoc goes into the schema and docs/messages.md"));
    }

    private static Optional<String> param(String comment, String component) {
        for (String part : comment.split("@param ")) {
            if (part.startsWith(component + " ")) {
                return Optional.of(part.substring(component.length() + 1).strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> comment(Class<?> type, String declaration) {
        Class<?> top = type;
        while (top.getEnclosingClass() != null) {
            top = top.getEnclosingClass();
        }
        Matcher found = Pattern.compile(COMMENT + declaration, Pattern.DOTALL).matcher(source(top));
        return found.find() ? Optional.of(plain(found.group(1))) : Optional.empty();
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\* ?", " ")
                .replaceAll("\\{@link (?:[A-Za-z]*#)?([^}]*)}", "$1")
                .replaceAll("\\{@code ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String source(Class<?> top) {
        try {
            return Files.readString(SOURCES.resolve(top.getName().replace('.', '/') + ".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
