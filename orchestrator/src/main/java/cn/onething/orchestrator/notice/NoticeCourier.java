package cn.onething.orchestrator.notice;

import cn.onething.journal.RepeatedWork;
import java.time.Duration;

/** The thread that looks every few seconds for notices that are late. */
final class NoticeCourier extends RepeatedWork {
    private static final Duration POLL = Duration.ofSeconds(5);
    private static final int MOST_DOUBLINGS = 4;

    private final LateNotices late;

    NoticeCourier(LateNotices late) {
        super("notice-courier", POLL, MOST_DOUBLINGS);
        this.late = late;
    }

    @Override
    protected void once() {
        boolean more;
        do {
            more = late.send();
        } while (isRunning() && more);
    }
}
