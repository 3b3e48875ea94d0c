package cn.onething.orchestrator.notice;

import cn.onething.journal.Trouble;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that looks every few seconds for notices that are late. */
final class NoticeCourier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeCourier.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private final LateNotices late;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    NoticeCourier(LateNotices late) {
        this.late = late;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("notice-courier").start(this::run);
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                Thread.sleep(POLL.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
                boolean more;
                do {
                    more = late.send();
                } while (running && more);
                failures = 0;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                failures++;
                // an exception's own text may repeat what it failed on
                LOG.warn("Late notices wait: {}", Trouble.nameOf(e));
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
