package cn.onething.cli.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: at spaces, and between any two Chinese characters. */
final class Wrapping {
    private Wrapping() {}

    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        text.lines().forEach(line -> wrap(line, columns, lines));
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void wrap(String text, int columns, List<String> lines) {
        String rest = text;
        while (DisplayWidth.of(rest) > columns) {
            int fits = fitting(rest, columns);
            int cut = breakBefore(rest, fits);
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    /** How many chars of the text fit, at least one code point. */
    private static int fitting(String text, int columns) {
        int used = 0;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            used += DisplayWidth.of(codePoint);
            if (used > columns && i > 0) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    private static int breakBefore(String text, int end) {
        for (int i = end; i > end / 2; i--) {
            boolean afterSpace = text.charAt(i - 1) == ' ' || (i < text.length() && text.charAt(i) == ' ');
            boolean besideWide = DisplayWidth.of(text.codePointBefore(i)) == 2
                    || (i < text.length() && DisplayWidth.of(text.codePointAt(i)) == 2);
            if (afterSpace || besideWide) {
                return i;
            }
        }
        return end;
    }
}
