package cn.onething.orchestrator.follower;

import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hears of every decision once, each shard's in the order of its journal, some time after it was committed. What it writes
 * is committed together with the mark of how far the shard was followed, so a restart neither loses nor repeats anything;
 * only a mark that somebody sets back tells the same again.
 */
@FunctionalInterface
public interface DecisionFollower {

    /**
     * A decision that has to be followed. Most followers want few of them, and reading one costs more than all else: look at
     * {@link #status} and {@link #mentions} first.
     */
    final class Followed {
        private final JournalRow row;
        private @Nullable Decision decision;

        public Followed(JournalRow row) {
            this.row = row;
        }

        /** The decision's row in the journal. */
        public JournalRow row() {
            return row;
        }

        /** The case's status after it. */
        public CaseStatus status() {
            return decision == null ? Decision.statusIn(row.body()) : decision.status();
        }

        /**
         * Whether the row has this name or value anywhere in quotes.
         *
         * @return false only when the decision does not have it
         */
        public boolean mentions(String word) {
            return row.body().contains('"' + word + '"');
        }

        public Decision decision() {
            Decision read = decision;
            if (read == null) {
                read = Decision.of(row);
                decision = read;
            }
            return read;
        }
    }

    /**
     * Runs inside the transaction that moves the mark; an exception rolls back all followers, and the same is told
     * again. Cases never wait for it.
     *
     * @param decisions consecutive decisions of one shard
     */
    void follow(List<Followed> decisions);
}
