package cn.onething.orchestrator.casefile;

import cn.onething.journal.Journal;
import cn.onething.journal.Trouble;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Writes the states of cases that have come to rest. The journal has them all the same, so nothing is lost when this is
 * late; but only a written case is woken, and only a written state is found by its status. Now and then it also looks
 * after shards whose writer has died before it came to that.
 */
final class StateWriter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(StateWriter.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int LOOKS_AT_ALL_EVERY = 10;

    private final Journal journal;
    private final CaseFiles files;
    private final CaseDecisions decisions;
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    StateWriter(Journal journal, CaseFiles files, CaseDecisions decisions) {
        this.journal = journal;
        this.files = files;
        this.decisions = decisions;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("state-writer").start(this::run);
    }

    private void run() {
        for (int turn = 0; running; turn = (turn + 1) % LOOKS_AT_ALL_EVERY) {
            try {
                write(turn == 0);
                Thread.sleep(INTERVAL);
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("States wait to be written: {}", Trouble.nameOf(e));
            }
        }
    }

    private void write(boolean all) {
        Set<Integer> shards = new TreeSet<>(all ? files.behind() : Set.of());
        for (int shard = 0; shard < journal.shards(); shard++) {
            if (decisions.hasUnwritten(shard)) {
                shards.add(shard);
            }
        }
        for (int shard : shards) {
            journal.write(shard, session -> {
                decisions.writeResting(session);
                return true;
            });
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
