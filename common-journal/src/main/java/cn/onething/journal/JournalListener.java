package cn.onething.journal;

import java.util.List;

/** Hears about the journal of this process. Called by the writing thread, so keep it short; it must not throw. */
public interface JournalListener {

    /** After the commit, in the order of positions within a shard. */
    default void committed(int shard, List<JournalRow> rows) {}

    /** Somebody else wrote the shard, or nothing is known of it yet: whatever was remembered of it is worth nothing. */
    default void foreignWrite(int shard) {}
}
