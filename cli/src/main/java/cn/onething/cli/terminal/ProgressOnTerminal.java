package cn.onething.cli.terminal;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

final class ProgressOnTerminal implements Progress {
    private final ProgressBar bar;
    private final Terminal terminal;

    ProgressOnTerminal(Terminal terminal, String task, long total) {
        this.terminal = terminal;
        this.bar = new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(total)
                .setUpdateIntervalMillis(200)
                .setStyle(terminal.colours() ? ProgressBarStyle.COLORFUL_UNICODE_BLOCK : ProgressBarStyle.UNICODE_BLOCK)
                .setConsumer(new ConsoleProgressBarConsumer(terminal.err(), Math.min(terminal.columns(), 100)))
                .hideEta()
                .build();
    }

    @Override
    public void to(long done) {
        bar.stepTo(done);
    }

    @Override
    public void of(long total) {
        bar.maxHint(total);
    }

    @Override
    public void say(String what) {
        bar.setExtraMessage(what);
    }

    @Override
    public void note(String line) {
        terminal.err().print("\r\u001B[K" + line + System.lineSeparator());
        bar.refresh();
    }

    @Override
    public void close() {
        bar.close();
    }
}
