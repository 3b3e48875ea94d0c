package cn.onething.cli.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What departments are called in Chinese. Taken from the catalogue's file line by line: to load the whole catalogue for a
 * few names would take longer than the command.
 */
final class DepartmentNames {
    private static final String FILE = "/catalogue/departments.yaml";
    private static final Pattern LINE = Pattern.compile("^([a-z][a-z-]*): *\\{ *zh: *([^,}]+?) *,", Pattern.MULTILINE);
    private static final Map<String, String> NAMES = read();

    private DepartmentNames() {}

    /** Empty for a department that only a newer suite knows. */
    static String zh(String id) {
        return NAMES.getOrDefault(id, "");
    }

    private static Map<String, String> read() {
        try (InputStream in = DepartmentNames.class.getResourceAsStream(FILE)) {
            Map<String, String> names = new HashMap<>();
            if (in != null) {
                Matcher line = LINE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                while (line.find()) {
                    names.put(line.group(1), line.group(2));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
