package cn.onething.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Rows of one shard on their way from the writers to the relay; what does not fit is read from the table later. */
final class ShardFeed {
    private static final int CAPACITY = 20_000;

    private final NavigableMap<Long, JournalRow> rows = new ConcurrentSkipListMap<>();
    private volatile long next;
    private volatile boolean behind;

    ShardFeed(long next) {
        this.next = next;
        this.behind = true;
    }

    /** The first position that is not published yet. */
    long next() {
        return next;
    }

    void offer(List<JournalRow> committed) {
        if (rows.size() > CAPACITY) {
            behind = true;
            return;
        }
        committed.forEach(row -> rows.put(row.position(), row));
    }

    /** Consecutive rows from {@link #next} on, as far as they are in memory. */
    List<JournalRow> peek(int limit) {
        rows.headMap(next).clear();
        List<JournalRow> batch = new ArrayList<>();
        long expected = next;
        for (JournalRow row : rows.values()) {
            if (row.position() != expected || batch.size() == limit) {
                break;
            }
            batch.add(row);
            expected++;
        }
        return batch;
    }

    /** Whether the table may have rows that memory has not. */
    boolean behind() {
        return behind || (!rows.isEmpty() && rows.firstKey() > next);
    }

    void behind(boolean value) {
        behind = value;
    }

    void published(long position) {
        next = position + 1;
    }
}
