package cn.onething.orchestrator.resource;

import cn.onething.definitions.Finding;
import cn.onething.definitions.TableReader;
import cn.onething.definitions.YamlFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A YAML file on the class path, read as the catalogue's files are: whatever is wrong is named with its line. */
public final class YamlResource {
    private YamlResource() {}

    /**
     * @param file name below the root of the class path
     * @throws IllegalStateException when the file is missing, or anything in it is wrong; it stops the start
     */
    public static <T> T read(String file, Function<TableReader, T> reader) {
        return parse(file, text(file), reader);
    }

    /** The same for a text that is at hand. */
    public static <T> T parse(String file, String text, Function<TableReader, T> reader) {
        List<Finding> findings = new ArrayList<>();
        T value = YamlFile.read(file, text, findings)
                .map(table -> reader.apply(new TableReader(table, findings)))
                .orElse(null);
        if (value == null || !findings.isEmpty()) {
            throw new IllegalStateException(
                    findings.stream().map(Finding::toString).collect(Collectors.joining("\n")));
        }
        return value;
    }

    private static String text(String file) {
        try (InputStream in = YamlResource.class.getResourceAsStream("/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no " + file + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
