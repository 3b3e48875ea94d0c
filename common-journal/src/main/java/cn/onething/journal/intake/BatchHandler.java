package cn.onething.journal.intake;

import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.Incoming;
import java.util.List;

/** What a service does with messages, one shard's batch at a time. */
@FunctionalInterface
public interface BatchHandler<M> {

    /**
     * Takes in a batch of one shard, in the order of arrival, inside the shard's transaction. A message may have been
     * here before. An exception rolls the whole batch back; it is then tried message by message, and only the one that
     * fails goes to the dead letters.
     */
    void handle(ShardSession session, List<Incoming<M>> batch);

    /** How {@link #handle} may be run. Never needed for a right answer; it saves round trips. */
    default Locking locking(List<Incoming<M>> batch) {
        return Locking.pessimistic();
    }
}
