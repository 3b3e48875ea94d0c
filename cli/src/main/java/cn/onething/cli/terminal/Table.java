package cn.onething.cli.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Rows under headings, columns as wide as their content, wrapped when the terminal is narrower. */
public final class Table {
    private static final String GAP = "  ";
    private static final int NARROWEST = 8;

    private final List<List<Cell>> rows = new ArrayList<>();
    private final int columns;

    public Table(String... headings) {
        columns = headings.length;
        rows.add(Arrays.stream(headings)
                .map(heading -> new Cell(heading, Colour.HEADING))
                .toList());
    }

    public Table row(Cell... cells) {
        return row(List.of(cells));
    }

    public Table row(List<Cell> cells) {
        if (cells.size() != columns) {
            throw new IllegalArgumentException("a row of " + cells.size() + " in a table of " + columns);
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /**
     * @param maxWidth columns of the terminal
     * @param paint how a text of a colour is written
     */
    public List<String> lines(int maxWidth, BiFunction<Colour, String, String> paint) {
        int[] widths = widths(maxWidth);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            addRow(rows.get(i), widths, paint, lines);
            if (i == 0) {
                lines.add("─".repeat(Math.min(maxWidth, IntStream.of(widths).sum() + GAP.length() * (columns - 1))));
            }
        }
        return lines;
    }

    private static void addRow(
            List<Cell> row, int[] widths, BiFunction<Colour, String, String> paint, List<String> lines) {
        List<List<String>> wrapped = IntStream.range(0, widths.length)
                .mapToObj(c -> Wrapping.lines(row.get(c).text(), widths[c]))
                .toList();
        int height = wrapped.stream().mapToInt(List::size).max().orElse(1);
        for (int l = 0; l < height; l++) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String text = l < wrapped.get(c).size() ? wrapped.get(c).get(l) : "";
                String padding =
                        c == widths.length - 1 ? "" : DisplayWidth.pad("", widths[c] - DisplayWidth.of(text)) + GAP;
                line.append(paint.apply(row.get(c).colour(), text)).append(padding);
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private int[] widths(int maxWidth) {
        int[] widths = new int[columns];
        for (List<Cell> row : rows) {
            for (int c = 0; c < columns; c++) {
                int widest = row.get(c)
                        .text()
                        .lines()
                        .mapToInt(DisplayWidth::of)
                        .max()
                        .orElse(0);
                widths[c] = Math.max(widths[c], widest);
            }
        }
        int available = maxWidth - GAP.length() * (columns - 1);
        while (IntStream.of(widths).sum() > available) {
            int widest = IntStream.range(0, columns).reduce(0, (a, b) -> widths[b] > widths[a] ? b : a);
            if (widths[widest] <= NARROWEST) {
                break;
            }
            widths[widest]--;
        }
        return widths;
    }
}
