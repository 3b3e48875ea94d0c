package cn.onething.journal;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What this process remembers of a shard between its writes; all but the lock for whoever holds the lock. */
final class ShardMemory {
    static final long UNKNOWN = -1;

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
    record Head(long position, byte[] hash, long counter) {}

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

    /** Until {@link #remember}. @return the last row's position, or {@link #UNKNOWN} */
    long forget() {
        long position = head == null ? UNKNOWN : head.position();
        head = null;
        return position;
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
