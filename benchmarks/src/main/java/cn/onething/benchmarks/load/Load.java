package cn.onething.benchmarks.load;

import cn.onething.benchmarks.BenchFailed;
import cn.onething.benchmarks.machine.Latencies;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;

/** Puts cases into the suite through its gateway, and returns when all of them are completed. */
public final class Load implements AutoCloseable {
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** Cases under way at once: half of the ceiling's. An office waits for what it sent before it sends much more. */
    private static final int CASES_IN_FLIGHT = 10_000;

    private final FiveCases requests = new FiveCases();
    private final Gateway gateway;
    private final String bootstrapServers;
    private final int requestsInFlight;
    private final int linesPerRequest;

    /**
     * @param requestsInFlight batch requests that are under way at once
     * @param linesPerRequest cases in each, at most 500
     */
    public Load(URI gateway, String bootstrapServers, int requestsInFlight, int linesPerRequest) {
        this.requestsInFlight = requestsInFlight;
        this.linesPerRequest = linesPerRequest;
        this.gateway = new Gateway(gateway);
        this.bootstrapServers = bootstrapServers;
    }

    /** As fast as the suite takes them in. @return seconds from the first submit to the last completion */
    public double asFastAsPossible(int cases, LongConsumer progress) throws InterruptedException {
        Semaphore room = new Semaphore(CASES_IN_FLIGHT);
        Endings endings = new Endings(room);
        AtomicInteger left = new AtomicInteger(cases);
        try (var _ = new CaseWatch(bootstrapServers, endings)) {
            long start = System.nanoTime();
            ExecutorService senders = Executors.newFixedThreadPool(requestsInFlight);
            try {
                for (int i = 0; i < requestsInFlight; i++) {
                    senders.execute(() -> send(left, room, endings));
                }
                return (endings.await(cases, SILENCE, progress) - start) / 1e9;
            } finally {
                senders.shutdownNow();
            }
        }
    }

    private void send(AtomicInteger left, Semaphore room, Endings endings) {
        try {
            for (int lines = take(left); lines > 0; lines = take(left)) {
                List<String> batch = new ArrayList<>(lines);
                for (int i = 0; i < lines; i++) {
                    batch.add(requests.request());
                }
                room.acquire(lines);
                endings.submitted(gateway.submitBatch(batch));
            }
        } catch (BenchFailed e) {
            endings.fail(e);
        } catch (RuntimeException e) {
            endings.fail(Gateway.unreachable(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int take(AtomicInteger left) {
        return Math.min(linesPerRequest, left.getAndUpdate(now -> Math.max(0, now - linesPerRequest)));
    }

    /**
     * One case every {@code 1/rate} s by the clock, also when earlier ones are slow; each is timed from the moment it
     * was due to be sent, so that a stall counts for every case that it delayed.
     */
    public Latencies atRate(int rate, int seconds, LongConsumer progress) throws InterruptedException {
        Endings endings = Endings.unlimited();
        Map<String, Long> due = new ConcurrentHashMap<>();
        int cases = rate * seconds;
        try (var _ = new CaseWatch(bootstrapServers, endings);
                ExecutorService clock = Executors.newSingleThreadExecutor()) {
            long start = System.nanoTime();
            clock.execute(() -> {
                for (int i = 0; i < cases && !Thread.currentThread().isInterrupted(); i++) {
                    submitAt(start + i * 1_000_000_000L / rate, due, endings);
                }
            });
            try {
                endings.await(cases, SILENCE, progress);
            } finally {
                clock.shutdownNow();
            }
        }
        return new Latencies(due.entrySet().stream()
                .map(submit -> endings.endOf(submit.getKey()) - submit.getValue())
                .toList());
    }

    private void submitAt(long due, Map<String, Long> dueTimes, Endings endings) {
        for (long wait = due - System.nanoTime();
                wait > 0 && !Thread.currentThread().isInterrupted();
                wait = due - System.nanoTime()) {
            LockSupport.parkNanos(wait);
        }
        gateway.submit(requests.request()).whenComplete((number, error) -> {
            if (error == null) {
                dueTimes.put(number, due);
                endings.submitted(List.of(number));
            } else {
                endings.fail(error.getCause() instanceof BenchFailed known ? known : Gateway.unreachable(error));
            }
        });
    }

    @Override
    public void close() {
        gateway.close();
    }
}
