package cn.onething.orchestrator.casefile.web;

import cn.onething.journal.Journal;
import cn.onething.journal.JournalListener;
import cn.onething.journal.JournalRow;
import cn.onething.journal.RepeatedWork;
import cn.onething.orchestrator.casefile.CaseQueries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Tells those who watch a case that it has changed: at once when this process changed it, within two seconds when
 * another one did. Does nothing while nobody watches.
 */
@Component
final class CaseWatches extends RepeatedWork implements JournalListener {
    private static final Duration FALLBACK = Duration.ofSeconds(2);

    private final CaseQueries queries;
    private final Map<String, Set<Watch>> watched = new ConcurrentHashMap<>();

    CaseWatches(CaseQueries queries, Journal journal) {
        super("case-watches", FALLBACK, 0);
        this.queries = queries;
        journal.listen(this);
    }

    /** One watcher of one case. A change between two calls of {@link #await} is not lost. */
    final class Watch implements AutoCloseable {
        private final String number;
        private final Semaphore changes = new Semaphore(0);
        private volatile int seen;
        private volatile boolean ended;

        private Watch(String number) {
            this.number = number;
        }

        /** The watcher knows the case up to this revision. */
        void seen(int revision) {
            seen = revision;
        }

        /** @return whether something happened; false when the time is over */
        boolean await(Duration atMost) throws InterruptedException {
            boolean happened = changes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS);
            changes.drainPermits();
            return happened;
        }

        /** The service stops; the watcher has to go. */
        boolean ended() {
            return ended;
        }

        private void end() {
            ended = true;
            changes.release();
        }

        @Override
        public void close() {
            watched.computeIfPresent(number, (_, all) -> {
                all.remove(this);
                return all.isEmpty() ? null : all;
            });
        }
    }

    Watch open(String number) {
        Watch watch = new Watch(number);
        watched.compute(number, (_, all) -> {
            Set<Watch> watches = all == null ? ConcurrentHashMap.newKeySet() : all;
            watches.add(watch);
            return watches;
        });
        if (!isRunning()) {
            watch.end();
        }
        return watch;
    }

    @Override
    public void committed(int shard, List<JournalRow> rows) {
        if (!watched.isEmpty()) {
            rows.forEach(
                    row -> watched.getOrDefault(row.caseNumber(), Set.of()).forEach(watch -> watch.changes.release()));
        }
    }

    /** What other instances wrote. */
    @Override
    protected void once() {
        if (!watched.isEmpty()) {
            queries.revisions(List.copyOf(watched.keySet())).forEach(this::wakeIfNew);
        }
    }

    private void wakeIfNew(String number, int revision) {
        for (Watch watch : watched.getOrDefault(number, Set.of())) {
            if (revision > watch.seen) {
                watch.changes.release();
            }
        }
    }

    /** Before the web server waits for its requests to end: streams do not end by themselves. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    @Override
    public void stop() {
        super.stop();
        watched.values().forEach(all -> all.forEach(Watch::end));
    }
}
