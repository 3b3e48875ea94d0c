package cn.onething.cli.terminal;

/** Shows how far a long job is: a bar on a terminal, a few plain lines elsewhere. */
public interface Progress extends AutoCloseable {

    /** So much is done. */
    void to(long done);

    /** So much is to be done, now that it is known. */
    void of(long total);

    /** What goes on at the moment. */
    void say(String what);

    /** Something to keep on the screen. */
    void note(String line);

    @Override
    void close();

    /** @param total how much is to be done, in any unit */
    static Progress start(Terminal terminal, String task, long total) {
        return terminal.progress()
                ? new ProgressOnTerminal(terminal, task, total)
                : new ProgressInLines(terminal, task, total);
    }
}
