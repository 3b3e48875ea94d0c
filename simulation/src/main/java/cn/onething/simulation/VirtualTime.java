package cn.onething.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Time that jumps from one happening to the next. */
final class VirtualTime {
    private record Happening(Instant at, long order, Runnable action) {}

    private final PriorityQueue<Happening> happenings =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private Instant now;
    private long order;

    VirtualTime(Instant start) {
        this.now = start;
    }

    Instant now() {
        return now;
    }

    void after(Duration delay, Runnable action) {
        happenings.add(new Happening(now.plus(delay), order++, action));
    }

    /** Lets the next thing happen. */
    boolean step() {
        Happening next = happenings.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.action().run();
        return true;
    }
}
