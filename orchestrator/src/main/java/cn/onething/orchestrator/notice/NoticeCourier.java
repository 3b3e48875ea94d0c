package cn.onething.orchestrator.notice;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that delivers notices: when there are new ones, and every few seconds for those that are late. */
final class NoticeCourier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeCourier.class);
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 8;

    private final Notices notices;
    private final NoticeDelivery delivery;
    private final Semaphore news;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /** @param news has a permit when there are new ones */
    NoticeCourier(Notices notices, NoticeDelivery delivery, Semaphore news) {
        this.notices = notices;
        this.delivery = delivery;
        this.news = news;
    }

    @Override
    public void start() {
        notices.ensureMarks();
        running = true;
        thread = Thread.ofPlatform().name("notice-courier").start(this::run);
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                boolean _ = news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
                news.drainPermits();
                failures = deliverAll() ? 0 : failures + 1;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return false when something failed; it is tried again after a while, longer each time */
    private boolean deliverAll() {
        try {
            for (int shard : notices.unsentShards()) {
                boolean more;
                do {
                    more = delivery.next(shard);
                } while (running && more);
            }
            boolean more;
            do {
                more = delivery.retry();
            } while (running && more);
            return true;
        } catch (RuntimeException e) {
            // an exception's own text may repeat what it failed on
            LOG.warn("Notices wait: {}", e.getClass().getSimpleName());
            return false;
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
