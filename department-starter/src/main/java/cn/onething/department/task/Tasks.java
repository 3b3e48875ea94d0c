package cn.onething.department.task;

import cn.onething.events.ItemRef;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: what the department was asked to do and what it answered. Used inside the shard's transaction. */
public interface Tasks {

    /** The tasks that exist, in a map of the caller's own. */
    Map<ItemRef, Task> find(List<ItemRef> refs);

    /**
     * How the shard is held while the tasks are looked for and saved.
     *
     * @param areNew whether none of them is likely to exist, and each is saved
     */
    default Locking locking(List<ItemRef> refs, boolean areNew) {
        return Locking.pessimistic();
    }

    /**
     * Stores tasks at the end of the session, which must not look for them any more.
     *
     * @param stored which of the changed tasks exist already
     */
    void save(ShardSession session, Collection<Task> changed, Set<ItemRef> stored);

    /** All tasks of a shard, for verification. */
    List<Task> ofShard(int shard);
}
