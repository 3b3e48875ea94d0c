package cn.onething.journal.relay;

import cn.onething.journal.JournalRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Rows of one shard on their way from the writers to the relay; what does not fit is read from the table later. Offered by
 * the writers, everything else is the relay's.
 */
final class ShardFeed {
    /** Most rows handed to Kafka at once. */
    static final int BATCH = 2_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final int capacity;
    private final NavigableMap<Long, JournalRow> rows = new ConcurrentSkipListMap<>();
    private volatile boolean open;
    private volatile long next;
    private volatile boolean behind = true;
    private int limit = BATCH;
    private Duration pause = Duration.ZERO;
    private long notBefore;

    /** @param capacity most rows kept in memory, about */
    ShardFeed(int capacity) {
        this.capacity = capacity;
    }

    /** Whether it is known where to go on. */
    boolean isOpen() {
        return open;
    }

    void open(long first) {
        next = first;
        open = true;
    }

    /** The first position that is not published yet. */
    long next() {
        return next;
    }

    /** How many rows to take next: few after a failure, so that what comes before a bad row gets through. */
    int limit() {
        return limit;
    }

    void offer(List<JournalRow> committed) {
        if (rows.size() >= capacity) {
            behind = true;
            return;
        }
        committed.forEach(row -> rows.put(row.position(), row));
    }

    /** Consecutive rows from {@link #next} on, as far as they are in memory. */
    List<JournalRow> peek() {
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
        limit = Math.min(BATCH, limit * 2);
        recovered();
    }

    /** Nothing failed, or there is nothing to do: no reason to wait any more. */
    void recovered() {
        pause = Duration.ZERO;
    }

    /**
     * @param tried how many rows did not get through together
     * @return how long the shard now waits: longer each time
     */
    Duration failed(int tried, long nanoTime) {
        behind = true;
        limit = Math.max(1, Math.min(limit, tried) / 2);
        Duration longer = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
        notBefore = nanoTime + pause.toNanos();
        return pause;
    }

    boolean failedLast() {
        return !pause.isZero();
    }

    /** Nanoseconds until a failed shard is tried again, 0 or less when it may be now. */
    long waitNanos(long nanoTime) {
        return failedLast() ? notBefore - nanoTime : 0;
    }
}
