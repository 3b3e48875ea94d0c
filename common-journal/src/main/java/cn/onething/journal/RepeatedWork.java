package cn.onething.journal;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * A thread that does one thing again and again while the service runs. A failure is said in the log and never ends it:
 * without the thread nobody would ask again.
 */
public abstract class RepeatedWork implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(RepeatedWork.class);

    private final String name;
    private final Duration pause;
    private final int mostDoublings;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /**
     * @param name of the thread, and in the log
     * @param pause before each time
     * @param mostDoublings how often failures in a row double the pause, 0 for a pause that stays
     */
    protected RepeatedWork(String name, Duration pause, int mostDoublings) {
        this.name = name;
        this.pause = pause;
        this.mostDoublings = mostDoublings;
    }

    /** The work. What takes long looks at {@link #isRunning} on its way. */
    protected abstract void once() throws InterruptedException;

    private void run() {
        int failures = 0;
        while (running) {
            try {
                Thread.sleep(pause.multipliedBy(1L << Math.min(failures, mostDoublings)));
                once();
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                // an exception's own text may repeat what it failed on
                LOG.warn("{} waits: {}", name, Trouble.nameOf(e));
            }
        }
    }

    @Override
    public final void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }
}
