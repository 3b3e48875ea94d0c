package cn.onething.cli.terminal;

/** Colours by meaning. */
public enum Colour {
    PLAIN(""),
    HEADING("1"),
    GOOD("32"),
    BAD("31"),
    WAITING("33"),
    FAINT("2");

    private final String sgr;

    Colour(String sgr) {
        this.sgr = sgr;
    }

    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : "\u001B[" + sgr + "m" + text + "\u001B[0m";
    }
}
