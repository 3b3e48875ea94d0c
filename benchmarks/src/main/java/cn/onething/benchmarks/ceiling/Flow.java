package cn.onething.benchmarks.ceiling;

import cn.onething.benchmarks.machine.Latencies;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** The whole ceiling under way: its topics and databases, the lanes at work, and cases that go through. */
final class Flow implements AutoCloseable {
    private final Settings settings;
    private final Wires wires;
    private final Databases databases;
    private final CaseSender sender;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore room;
    private final AtomicLong finished = new AtomicLong();
    private final Map<String, Long> intended = new ConcurrentHashMap<>();
    private final Collection<Long> latencies = new ConcurrentLinkedQueue<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile boolean stopping;
    private long filed;

    Flow(Settings settings) throws SQLException {
        this.settings = settings;
        room = new Semaphore(settings.inFlight());
        databases = new Databases(settings.postgres());
        wires = new Wires(settings);
        sender = new CaseSender(settings, wires, databases);
        for (int lane = 0; lane < settings.lanes(); lane++) {
            start(new CaseLane(lane, wires, databases, this::finished));
            for (String department : Step.DEPARTMENTS) {
                start(new DepartmentLane(department, lane, wires, databases));
            }
        }
    }

    private void start(Lane lane) {
        threads.execute(() -> run(lane));
    }

    private void run(Lane lane) {
        try (lane) {
            while (!stopping) {
                lane.turn();
            }
        } catch (SQLException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void finished(Collection<String> numbers) {
        long now = System.nanoTime();
        for (String number : numbers) {
            Long start = intended.remove(number);
            if (start != null) {
                latencies.add(now - start);
            }
        }
        finished.addAndGet(numbers.size());
        room.release(numbers.size());
    }

    /** Moves that many cases as fast as it goes; returns when the last one is written. */
    void pass(int cases, LongConsumer progress) throws SQLException, InterruptedException {
        long before = finished.get();
        for (int left = cases; left > 0; ) {
            int batch = Math.min(left, settings.batch());
            while (!room.tryAcquire(batch, 200, TimeUnit.MILLISECONDS)) {
                check();
            }
            file(sender.number(batch));
            left -= batch;
            progress.accept(finished.get() - before);
        }
        awaitAll(before, progress);
    }

    /** One case every {@code 1/rate} s, whatever the earlier ones do; each is timed from when it was due to start. */
    Latencies passAtRate(int rate, int seconds, LongConsumer progress) throws SQLException, InterruptedException {
        long before = finished.get();
        latencies.clear();
        long start = System.nanoTime();
        for (int i = 0; i < rate * seconds; i++) {
            long due = start + i * 1_000_000_000L / rate;
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            room.acquire();
            List<String> number = sender.number(1);
            intended.put(number.getFirst(), due);
            file(number);
            progress.accept(finished.get() - before);
        }
        awaitAll(before, progress);
        return new Latencies(latencies);
    }

    private void file(List<String> numbers) throws SQLException {
        check();
        sender.file(numbers);
        filed += numbers.size();
    }

    private void awaitAll(long before, LongConsumer progress) throws InterruptedException {
        while (finished.get() < filed) {
            check();
            Thread.sleep(1);
            progress.accept(finished.get() - before);
        }
    }

    private void check() {
        Throwable cause = failure.get();
        if (cause != null) {
            throw new IllegalStateException("the ceiling's own flow broke: " + cause, cause);
        }
    }

    /** What is really stored: a ceiling that lost something would be no ceiling. */
    Stored stored() throws SQLException {
        return new Stored(filed, databases.completedCases(), databases.entries(), wires.messages());
    }

    /** Counted in the servers, not in this program. */
    record Stored(long filed, long completedCases, long entries, long messages) {
        boolean isWhole() {
            return completedCases == filed && entries == 5 * filed && messages == 10 * filed;
        }
    }

    @Override
    public void close() throws SQLException {
        stopping = true;
        threads.close();
        sender.close();
        wires.close();
        databases.close();
    }
}
