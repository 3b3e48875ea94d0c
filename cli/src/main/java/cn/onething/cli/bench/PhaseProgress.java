package cn.onething.cli.bench;

import cn.onething.benchmarks.Phase;
import cn.onething.cli.terminal.Progress;
import cn.onething.cli.terminal.Terminal;
import org.jspecify.annotations.Nullable;

/** A bar for each part of the bench. */
final class PhaseProgress implements cn.onething.benchmarks.Progress, AutoCloseable {
    private final Terminal terminal;
    private @Nullable Phase shown;
    private @Nullable Progress bar;

    PhaseProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void at(Phase phase, long done, long of) {
        Progress current = bar;
        if (current == null || phase != shown) {
            close();
            current = Progress.start(terminal, phase.zh() + " " + phase.en(), of);
            bar = current;
            shown = phase;
        }
        current.to(done);
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
