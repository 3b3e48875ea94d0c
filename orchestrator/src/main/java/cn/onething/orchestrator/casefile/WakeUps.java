package cn.onething.orchestrator.casefile;

import cn.onething.journal.RepeatedWork;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import java.time.Duration;
import java.util.List;

/** Looks for cases whose wake-up is due. Any number of instances may: a case is looked at under its shard's lock. */
final class WakeUps extends RepeatedWork {
    private static final int BATCH = 1_000;

    private final CaseFiles files;
    private final CaseFileService service;

    WakeUps(CaseFiles files, CaseFileService service, Duration interval) {
        super("wake-ups", interval, 0);
        this.files = files;
        this.service = service;
    }

    @Override
    protected void once() {
        List<String> due;
        do {
            due = files.due(BATCH);
            service.wake(due);
        } while (isRunning() && due.size() == BATCH);
    }
}
