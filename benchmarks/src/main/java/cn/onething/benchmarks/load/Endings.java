package cn.onething.benchmarks.load;

import cn.onething.benchmarks.BenchFailed;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Which of the submitted cases have ended, how, and when. A case may be seen to end before the answer to its submit is
 * back, so both sides are kept until they meet; cases of other people meet nobody.
 */
public final class Endings {
    private static final Set<String> FINAL =
            Set.of("COMPLETED", "PARTLY_COMPLETED", "REFUSED", "COMPENSATED", "WITHDRAWN");

    private final Map<String, Ending> seen = new HashMap<>();
    private final Set<String> submitted = new HashSet<>();
    private final LinkedHashSet<String> open = new LinkedHashSet<>();
    private long lastEndNanos;
    private @Nullable BenchFailed failure;

    private final Semaphore room;

    private record Ending(String status, long nanos) {}

    /** @param room gets a permit back for every case that ends */
    Endings(Semaphore room) {
        this.room = room;
    }

    static Endings unlimited() {
        return new Endings(new Semaphore(0));
    }

    synchronized void submitted(Collection<String> numbers) {
        for (String number : numbers) {
            if (!submitted.add(number)) {
                fail(new BenchFailed("办件编号重复：" + number, "two submits got the same case number"));
            }
            Ending ending = seen.get(number);
            if (ending == null) {
                open.add(number);
            } else {
                meet(number, ending);
            }
        }
        notifyAll();
    }

    /** @param nanos {@link System#nanoTime()} when the change was published; only the first final one of a case counts */
    synchronized void changed(String number, String status, long nanos) {
        Ending ending = new Ending(status, nanos);
        if (FINAL.contains(status) && seen.putIfAbsent(number, ending) == null && open.remove(number)) {
            meet(number, ending);
            notifyAll();
        }
    }

    private void meet(String number, Ending ending) {
        lastEndNanos = Math.max(lastEndNanos, ending.nanos());
        room.release();
        if (!ending.status().equals("COMPLETED")) {
            fail(new BenchFailed(
                    "办件 %s 以 %s 结束".formatted(number, ending.status()),
                    "case %s ended %s instead of COMPLETED".formatted(number, ending.status())));
        }
    }

    synchronized void fail(BenchFailed reason) {
        failure = failure == null ? reason : failure;
        notifyAll();
    }

    private void check() {
        if (failure != null) {
            throw failure;
        }
    }

    private long completed() {
        return (long) submitted.size() - open.size();
    }

    /**
     * Waits until so many submitted cases are completed.
     *
     * @param silence how long nothing may happen before it gives up
     * @return when the last of them was completed
     */
    synchronized long await(int cases, Duration silence, LongConsumer progress) throws InterruptedException {
        long before = -1;
        long lastMove = System.nanoTime();
        while (completed() < cases) {
            check();
            long now = System.nanoTime();
            if (completed() + submitted.size() != before) {
                before = completed() + submitted.size();
                lastMove = now;
            } else if (now - lastMove > silence.toNanos()) {
                throw stuck(cases, silence);
            }
            progress.accept(completed());
            wait(100);
        }
        check();
        progress.accept(completed());
        return lastEndNanos;
    }

    private BenchFailed stuck(int cases, Duration silence) {
        String example = open.isEmpty() ? "-" : open.getFirst();
        return new BenchFailed(
                "%d 秒没有进展：%d 件中提交 %d、办结 %d，例如 %s"
                        .formatted(silence.toSeconds(), cases, submitted.size(), completed(), example),
                "nothing moved for %d s: of %d cases %d submitted, %d completed; one that is open: %s"
                        .formatted(silence.toSeconds(), cases, submitted.size(), completed(), example));
    }

    /** When the case was completed. */
    synchronized long endOf(String number) {
        Ending ending = seen.get(number);
        if (ending == null) {
            throw new IllegalStateException(number + " has not ended");
        }
        return ending.nanos();
    }
}
