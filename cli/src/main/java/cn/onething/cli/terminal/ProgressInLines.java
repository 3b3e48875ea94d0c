package cn.onething.cli.terminal;

/** For log files and pipes: a line at each tenth of a long job. A job of a few steps tells of each by a note. */
final class ProgressInLines implements Progress {
    private static final int FEW = 20;

    private final Terminal terminal;
    private final String task;
    private long total;
    private long tenth;

    ProgressInLines(Terminal terminal, String task, long total) {
        this.terminal = terminal;
        this.task = task;
        this.total = total;
    }

    @Override
    public synchronized void to(long done) {
        long now = total <= 0 ? 0 : done * 10 / total;
        if (total > FEW && now > tenth) {
            tenth = now;
            terminal.tell("%s %d/%d".formatted(task, done, total));
        }
    }

    @Override
    public synchronized void of(long newTotal) {
        total = newTotal;
    }

    @Override
    public void say(String what) {}

    @Override
    public void note(String line) {
        terminal.tell(line);
    }

    @Override
    public void close() {}
}
