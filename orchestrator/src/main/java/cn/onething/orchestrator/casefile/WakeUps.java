package cn.onething.orchestrator.casefile;

import cn.onething.journal.Trouble;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for cases whose wake-up is due. Any number of instances may: a case is looked at under its shard's lock. */
final class WakeUps implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WakeUps.class);
    private static final int BATCH = 1_000;

    private final CaseFiles files;
    private final CaseFileService service;
    private final Duration interval;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    WakeUps(CaseFiles files, CaseFileService service, Duration interval) {
        this.files = files;
        this.service = service;
        this.interval = interval;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("wake-ups").start(this::run);
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(interval);
                List<String> due;
                do {
                    due = files.due(BATCH);
                    service.wake(due);
                } while (running && due.size() == BATCH);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                // whatever it is, the next look may find it gone; without this thread nobody would ask again
                LOG.warn("Wake-ups wait: {}", Trouble.nameOf(e));
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
