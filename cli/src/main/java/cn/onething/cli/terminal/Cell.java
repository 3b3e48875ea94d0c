package cn.onething.cli.terminal;

/** One field of a table. The text may have several lines. */
public record Cell(String text, Colour colour) {

    public static Cell of(String text) {
        return new Cell(text, Colour.PLAIN);
    }

    /** Chinese first, English below it. */
    public static Cell of(String zh, String en) {
        return of(zh + "\n" + en);
    }
}
