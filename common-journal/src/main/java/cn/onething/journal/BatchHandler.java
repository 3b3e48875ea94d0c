package cn.onething.journal;

import java.util.List;
import java.util.Optional;

/** What a service does with messages, one shard's batch at a time. */
@FunctionalInterface
public interface BatchHandler<M> {

    /**
     * Takes in a batch of one shard, in the order of arrival, inside the shard's transaction. A message may have been
     * here before. An exception rolls the whole batch back; it is then tried message by message, and only the one that
     * fails goes to the dead letters.
     */
    void handle(ShardSession session, List<Incoming<M>> batch);

    /**
     * What {@link #handle} asks the database first, by {@link BatchSql#query(Question)}: it is then asked together with the
     * shard's lock. Never needed for a right answer.
     */
    default Optional<Question<?>> firstQuestion(List<Incoming<M>> batch) {
        return Optional.empty();
    }
}
