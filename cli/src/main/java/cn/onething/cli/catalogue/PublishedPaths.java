package cn.onething.cli.catalogue;

import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files to be published, by the names that they have in a catalogue.
 *
 * @param typed where each of them was read from
 */
record PublishedPaths(SortedMap<String, String> texts, Map<String, Path> typed) {
    private static final Pattern PLACE =
            Pattern.compile("(?:.*/)?((?:bundles|regions/[^/]+|fields|materials|shared-data)/[^/]+)");
    private static final Pattern POINTER = Pattern.compile("/files/([^/]+)/(\\d+)");

    /** A folder is a catalogue, whole or in part; a file that lies in none is a bundle's. */
    static PublishedPaths read(List<Path> paths) {
        SortedMap<String, String> texts = new TreeMap<>();
        Map<String, Path> typed = new HashMap<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                CatalogueFiles.in(path).texts().forEach((name, text) -> {
                    if (PLACE.matcher(name).matches()) {
                        texts.put(name, text);
                        typed.put(name, path.resolve(name));
                    }
                });
            } else {
                String name = nameOf(path);
                texts.put(name, textOf(path));
                typed.put(name, path);
            }
        }
        if (texts.isEmpty()) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "没有可发布的定义文件。There are no definitions to be published in " + paths);
        }
        return new PublishedPaths(texts, typed);
    }

    private static String nameOf(Path path) {
        Matcher place = PLACE.matcher(path.toAbsolutePath().toString());
        return place.matches() ? place.group(1) : "bundles/" + path.getFileName();
    }

    private static String textOf(Path path) {
        try {
            return Files.readString(path);
        } catch (CharacterCodingException e) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "%s 不是 UTF-8 文本。%s is no UTF-8 text.".formatted(path, path), e);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.WRONG_INPUT, "无法读取文件 %s。The file %s cannot be read.".formatted(path, path), e);
        }
    }

    /** A pointer of the orchestrator as people see it: {@code own/bundles/fair.yaml:12}. */
    String typed(String pointer) {
        Matcher place = POINTER.matcher(pointer);
        if (!place.matches()) {
            return pointer;
        }
        String name = place.group(1).replace("~1", "/").replace("~0", "~");
        return typed.getOrDefault(name, Path.of(name)) + ":" + place.group(2);
    }
}
