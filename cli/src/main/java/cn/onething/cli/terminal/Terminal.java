package cn.onething.cli.terminal;

import java.io.PrintStream;
import java.util.Map;
import java.util.Properties;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the command writes to. Data goes to the standard output; progress and errors to the standard error, so that the
 * output can be piped.
 *
 * @param colours whether the output may be coloured: a terminal, and no {@code NO_COLOR}
 * @param columns width of the terminal
 * @param progress whether the standard error is a terminal, where a moving bar makes sense
 */
public record Terminal(PrintStream out, PrintStream err, boolean colours, int columns, boolean progress) {
    private static final int UNLIMITED = 10_000;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** The launcher knows what is a terminal and how wide it is, and says so in system properties. */
    public static Terminal of(Map<String, String> environment, Properties launcher) {
        boolean outIsTerminal = Boolean.parseBoolean(launcher.getProperty("onething.terminal.out"));
        boolean errIsTerminal = Boolean.parseBoolean(launcher.getProperty("onething.terminal.err"));
        boolean colours =
                outIsTerminal && environment.getOrDefault("NO_COLOR", "").isEmpty();
        int columns = outIsTerminal ? Integer.getInteger("onething.terminal.columns", 100) : UNLIMITED;
        return new Terminal(System.out, System.err, colours, Math.max(40, columns), errIsTerminal);
    }

    public void print(String line) {
        out.println(line);
    }

    public void print(Colour colour, String line) {
        out.println(paint(colour, line));
    }

    /** To the standard error. */
    public void tell(String line) {
        err.println(line);
    }

    public void print(Table table) {
        table.lines(columns, this::paint).forEach(out::println);
    }

    public void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    public String paint(Colour colour, String text) {
        return colours ? colour.paint(text) : text;
    }
}
