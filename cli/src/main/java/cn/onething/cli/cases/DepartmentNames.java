package cn.onething.cli.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What departments are called in Chinese. Taken from the catalogue's file line by line: to load the whole catalogue for a
 * few names would take longer than the command.
 */
final class DepartmentNames {
    private static final String FILE = "departments.yaml";
    private static final Pattern LINE = Pattern.compile("^([a-z][a-z-]*): *\\{ *zh: *([^,}]+?) *,", Pattern.MULTILINE);
    private static final Map<String, String> NAMES =
            read(Optional.ofNullable(System.getenv("ONETHING_ORCHESTRATOR_CATALOGUE"))
                    .map(Path::of));

    private DepartmentNames() {}

    /** Empty for a department that only a newer suite knows. */
    static String zh(String id) {
        return NAMES.getOrDefault(id, "");
    }

    /** @param own the catalogue that holds instead of the shipped one; its names come first */
    static Map<String, String> read(Optional<Path> own) {
        Map<String, String> names = new HashMap<>();
        try (InputStream in = DepartmentNames.class.getResourceAsStream("/catalogue/" + FILE)) {
            if (in != null) {
                collect(new String(in.readAllBytes(), StandardCharsets.UTF_8), names);
            }
            Optional<Path> file = own.map(folder -> folder.resolve(FILE)).filter(Files::isRegularFile);
            if (file.isPresent()) {
                collect(Files.readString(file.get()), names);
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(String text, Map<String, String> names) {
        Matcher line = LINE.matcher(text);
        while (line.find()) {
            names.put(line.group(1), line.group(2));
        }
    }
}
