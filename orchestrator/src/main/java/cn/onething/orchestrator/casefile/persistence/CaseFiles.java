package cn.onething.orchestrator.casefile.persistence;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Port: the stored case files. Written by the batch, always under the shard's lock and inside its transaction. */
public interface CaseFiles {

    void insert(int shard, List<CaseRow> rows, List<StateRow> states);

    /** Stores decided states. A stored wake-up that comes earlier may stay: waking too early is harmless. */
    void update(int shard, List<StateRow> states);

    /** After a wake-up: when to look again. */
    void setWakeUps(Map<String, Instant> wakeUps);

    /** The states of the cases that exist. */
    Map<String, CaseFile> load(Collection<String> numbers);

    /** All states of a shard, for verification. */
    List<CaseFile> ofShard(int shard);

    /** Where a case's journal rows are; empty when there is no such case. */
    List<Long> positions(String number);

    /** Cases of all shards whose wake-up is due by the store's clock, the longest due first. */
    List<String> due(int limit);
}
