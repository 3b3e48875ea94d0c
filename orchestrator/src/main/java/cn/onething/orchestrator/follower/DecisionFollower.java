package cn.onething.orchestrator.follower;

import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.messaging.Decision;
import java.util.List;

/**
 * Hears of every decision once, each shard's in the order of its journal, some time after it was committed. What it writes
 * is committed together with the mark of how far the shard was followed, so a restart neither loses nor repeats anything;
 * only a mark that somebody sets back tells the same again.
 */
@FunctionalInterface
public interface DecisionFollower {

    /** @param row the decision's row in the journal */
    record Followed(JournalRow row, Decision decision) {}

    /**
     * Runs inside the transaction that moves the mark; an exception rolls back all followers, and the same is told
     * again. Cases never wait for it.
     *
     * @param decisions consecutive decisions of one shard
     */
    void follow(List<Followed> decisions);
}
