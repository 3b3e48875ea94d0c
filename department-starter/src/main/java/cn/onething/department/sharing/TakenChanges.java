package cn.onething.department.sharing;

import cn.onething.events.RegisterChange;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Port: what was taken over from other registers so far. Used inside the shard's transaction. */
public interface TakenChanges {

    /**
     * Notes the changes, and gives back those that say something newer than all that was noted before: at most one for a
     * company. Of two transactions that come with the same company, the second waits and sees what the first one noted.
     *
     * @param follower the id under which the department follows the register
     */
    List<RegisterChange> noteNewest(String follower, Collection<RegisterChange> changes);

    /**
     * The cases in which the department has made entries of its own, for an item that it was asked to decide.
     *
     * @param followers ids of what is no item, but followed
     */
    Set<String> withOwnEntries(Collection<String> caseNumbers, Collection<String> followers);
}
