package cn.onething.orchestrator.casefile.refusal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A page of docs/, and the tables in it. */
record Page(String text) {

    static Page named(String file) {
        try {
            return new Page(Files.readString(Path.of("..", "docs", file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands between this heading and the next of its level. */
    Page section(String heading) {
        int start = text.indexOf("\n## " + heading);
        if (start < 0) {
            throw new IllegalArgumentException("the page has no section " + heading);
        }
        int end = text.indexOf("\n## ", start + 1);
        return new Page(text.substring(start, end < 0 ? text.length() : end));
    }

    /** The rows of the table whose head begins with this word, cell by cell. */
    List<List<String>> table(String firstColumn) {
        List<List<String>> rows = new ArrayList<>();
        boolean inside = false;
        for (String line : text.lines().toList()) {
            if (line.startsWith("| " + firstColumn)) {
                inside = true;
            } else if (inside && !line.startsWith("|")) {
                break;
            } else if (inside && !line.startsWith("|---")) {
                rows.add(cells(line));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("the page has no table of " + firstColumn);
        }
        return rows;
    }

    /** The first line of the table whose head begins with this word, cell by cell. */
    List<String> head(String firstColumn) {
        return text.lines()
                .filter(line -> line.startsWith("| " + firstColumn))
                .findFirst()
                .map(Page::cells)
                .orElseThrow();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }
}
