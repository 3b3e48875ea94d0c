package cn.onething.journal;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this process remembers of a shard between its writes; all but the lock for whoever holds the lock. */
final class ShardMemory {
    /** A shard that others write as well is not tried without its lock for so long. */
    private static final Duration MISTRUST = Duration.ofSeconds(5);

    private final int shard;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Head head;
    private @Nullable ClockReading clock;
    private long trustedFrom = System.nanoTime();

    ShardMemory(int shard) {
        this.shard = shard;
    }

    /**
     * Where the shard stands.
     *
     * @param position, hash of its last row
     * @param counter the next number for a case
     */
    record Head(long position, byte[] hash, long counter) {

        /** Whether the same rows led there: a database that was replaced may have others at the same position. */
        boolean isSameRowAs(Head other) {
            return position == other.position && Arrays.equals(hash, other.hash);
        }
    }

    void lock() {
        lock.lock();
    }

    void unlock() {
        lock.unlock();
    }

    /** A write without the shard's lock in the database; empty when too little is known for one. */
    Optional<ShardSession> session() {
        if (head == null || clock == null || System.nanoTime() - trustedFrom < 0) {
            return Optional.empty();
        }
        Head known = head;
        return clock.now().map(now -> new ShardSession(shard, known, now));
    }

    /** Until {@link #remember}. @return what was known; empty when nothing was */
    Optional<Head> forget() {
        Optional<Head> known = Optional.ofNullable(head);
        head = null;
        return known;
    }

    void remember(Head written) {
        head = written;
    }

    void read(ClockReading reading) {
        clock = reading;
    }

    void mistrust() {
        trustedFrom = System.nanoTime() + MISTRUST.toNanos();
    }
}
