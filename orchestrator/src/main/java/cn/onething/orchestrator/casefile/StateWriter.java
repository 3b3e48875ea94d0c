package cn.onething.orchestrator.casefile;

import cn.onething.journal.Journal;
import cn.onething.journal.RepeatedWork;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the states of cases that have come to rest. The journal has them all the same, so nothing is lost when this is
 * late; but only a written case is woken, and only a written state is found by its status. Now and then it also looks
 * after shards whose writer has died before it came to that.
 */
final class StateWriter extends RepeatedWork {
    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int LOOKS_AT_ALL_EVERY = 10;

    private final Journal journal;
    private final CaseFiles files;
    private final CaseDecisions decisions;
    private int turn;

    StateWriter(Journal journal, CaseFiles files, CaseDecisions decisions) {
        super("state-writer", INTERVAL, 0);
        this.journal = journal;
        this.files = files;
        this.decisions = decisions;
    }

    @Override
    protected void once() {
        write(turn == 0);
        turn = (turn + 1) % LOOKS_AT_ALL_EVERY;
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
}
