package cn.onething.journal.relay;

import cn.onething.journal.Journal;
import cn.onething.journal.JournalListener;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.Trouble;
import cn.onething.journal.deadletter.DeadLetters;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.transaction.TransactionException;

/**
 * Publishes what follows from the journal, shard by shard and in order: takes the rows above the mark, renders them,
 * sends them all, waits for all acknowledgements, goes on. Rows come from memory right after their commit and from the
 * table after a start, a failure or a write by another instance. The mark is stored by time; a crash before that only
 * sends again. A shard that fails waits and is tried again from its first unpublished row; the others go on.
 */
public final class Relay implements SmartLifecycle, JournalListener {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int ROWS_IN_MEMORY = 40_000;
    private static final long PAUSE_MILLIS = 500;

    private final JdbcTemplate jdbc;
    private final Marks marks;
    private final Rendering rendering;
    private final Producer<byte[], byte[]> producer;
    private final JournalProperties properties;
    private final Map<Integer, ShardFeed> feeds = new ConcurrentHashMap<>();
    private final Semaphore wakeUps = new Semaphore(0);
    private final long fallbackNanos;
    private long lastLook = System.nanoTime();
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    public Relay(
            Journal journal,
            JdbcTemplate jdbc,
            Marks marks,
            Outbox outbox,
            Producer<byte[], byte[]> producer,
            DeadLetters deadLetters,
            JournalProperties properties) {
        this.jdbc = jdbc;
        this.marks = marks;
        this.rendering = new Rendering(outbox, deadLetters, properties.service());
        this.producer = producer;
        this.properties = properties;
        this.fallbackNanos = properties.relayFallback().toNanos();
        journal.listen(this);
    }

    /**
     * This instance reads the shard's partitions from now on, so it publishes for the shard as well. Called while Kafka
     * waits for the rebalance, so it asks nobody: the relay finds out by itself where to go on.
     */
    public void own(Collection<Integer> shards) {
        int capacity = Math.max(1_000, ROWS_IN_MEMORY / properties.shards());
        shards.forEach(shard -> feeds.computeIfAbsent(shard, _ -> new ShardFeed(capacity)));
        wakeUps.release();
    }

    /** Another instance publishes for the shard from now on; it begins at the mark. */
    public void disown(Collection<Integer> shards) {
        Map<Integer, Long> reached = positions();
        reached.keySet().retainAll(shards);
        shards.forEach(feeds::remove);
        save(reached);
    }

    @Override
    public void committed(int shard, List<JournalRow> rows) {
        ShardFeed feed = feeds.get(shard);
        if (feed != null) {
            feed.offer(rows);
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("relay").start(this::run);
    }

    private void run() {
        try {
            while (running) {
                publishUntilNothingIsLeft();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void publishUntilNothingIsLeft() throws InterruptedException {
        try {
            wakeUps.tryAcquire(waitNanos(), TimeUnit.NANOSECONDS);
            wakeUps.drainPermits();
            boolean more = true;
            while (running && more) {
                lookIntoTheDatabase();
                more = publishOnce();
                marks.saveNowAndThen(positions());
            }
        } catch (RuntimeException e) {
            LOG.warn("Publishing waits: {}", Trouble.nameOf(e));
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private long waitNanos() {
        long now = System.nanoTime();
        return feeds.values().stream()
                .filter(ShardFeed::failedLast)
                .mapToLong(feed -> feed.waitNanos(now))
                .reduce(lastLook + fallbackNanos - now, Math::min);
    }

    /** Finds out where new shards stand and, by time, whether others wrote: under load as well as without. */
    private void lookIntoTheDatabase() {
        if (feeds.values().stream().anyMatch(feed -> !feed.isOpen())) {
            Map<Integer, Long> published = marks.read();
            feeds.forEach((shard, feed) -> {
                if (!feed.isOpen()) {
                    feed.open(published.getOrDefault(shard, 0L) + 1);
                }
            });
        }
        if (System.nanoTime() - lastLook >= fallbackNanos) {
            lastLook = System.nanoTime();
            marks.heads().forEach((shard, position) -> {
                ShardFeed feed = feeds.get(shard);
                if (feed != null && position >= feed.next()) {
                    feed.behind(true);
                }
            });
        }
    }

    /** @return whether anything was published, so that there may be more */
    private boolean publishOnce() throws InterruptedException {
        Map<Integer, Batch> batches = new LinkedHashMap<>();
        feeds.forEach((shard, feed) -> {
            if (feed.isOpen() && feed.waitNanos(System.nanoTime()) <= 0) {
                begin(shard, feed, batches);
            }
        });
        if (!batches.isEmpty()) {
            // the producer gathers until told to send: few large requests instead of many small ones
            producer.flush();
        }
        boolean any = false;
        for (Map.Entry<Integer, Batch> entry : batches.entrySet()) {
            Batch batch = entry.getValue();
            try {
                batch.sending().await();
                batch.feed().published(batch.rows().getLast().position());
                any = true;
            } catch (Sending.PublishingFailed e) {
                failed(entry.getKey(), batch.feed(), batch.rows().size(), e);
            }
        }
        return any;
    }

    private record Batch(ShardFeed feed, List<JournalRow> rows, Sending sending) {}

    private void begin(int shard, ShardFeed feed, Map<Integer, Batch> batches) {
        int tried = feed.limit();
        try {
            List<JournalRow> rows = rowsOf(shard, feed);
            if (rows.isEmpty()) {
                feed.recovered();
                return;
            }
            tried = rows.size();
            batches.put(shard, new Batch(feed, rows, new Sending(producer, rendering.of(shard, rows))));
        } catch (RuntimeException e) {
            failed(shard, feed, tried, e);
        }
    }

    private List<JournalRow> rowsOf(int shard, ShardFeed feed) {
        List<JournalRow> rows = feed.peek();
        if (rows.isEmpty() && feed.behind()) {
            // before the reading: what a writer cannot offer meanwhile must not be forgotten
            feed.behind(false);
            rows = Rows.read(jdbc, shard, feed.next(), feed.limit());
            if (rows.size() == feed.limit()) {
                feed.behind(true);
            }
        }
        return rows;
    }

    private static void failed(int shard, ShardFeed feed, int tried, RuntimeException e) {
        Duration pause = feed.failed(tried, System.nanoTime());
        String why = e instanceof Sending.PublishingFailed ? e.getMessage() : Trouble.nameOf(e);
        LOG.warn("Publishing shard {} from {} on waits {} ms: {}", shard, feed.next(), pause.toMillis(), why);
    }

    private Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        feeds.forEach((shard, feed) -> {
            if (feed.isOpen()) {
                positions.put(shard, feed.next() - 1);
            }
        });
        return positions;
    }

    private void save(Map<Integer, Long> positions) {
        try {
            marks.save(positions);
        } catch (DataAccessException | TransactionException e) {
            LOG.info("The marks could not be saved; some messages will be sent again");
        }
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        save(positions());
    }

    /** Starts before the intake and stops after it. */
    @Override
    public int getPhase() {
        return AbstractMessageListenerContainer.DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
