package cn.onething.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Publishes what follows from the journal, shard by shard and in order: takes the rows above the mark, renders them,
 * sends them all, waits for all acknowledgements, goes on. Rows come from memory right after their commit and from the
 * table after a start, a failure or a write by another instance. The mark is stored by time; a crash before that only
 * sends again.
 */
public final class Relay implements SmartLifecycle, JournalListener {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final int BATCH = 2_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final JdbcTemplate jdbc;
    private final Marks marks;
    private final Outbox outbox;
    private final Producer<byte[], byte[]> producer;
    private final DeadLetters deadLetters;
    private final JournalProperties properties;
    private final Map<Integer, ShardFeed> feeds = new ConcurrentHashMap<>();
    private final Semaphore wakeUps = new Semaphore(0);
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
        this.outbox = outbox;
        this.producer = producer;
        this.deadLetters = deadLetters;
        this.properties = properties;
        journal.listen(this);
    }

    /** This instance reads the shard's partitions from now on, so it publishes for the shard as well. */
    public void own(Collection<Integer> shards) {
        Map<Integer, Long> published = marks.read();
        shards.forEach(shard ->
                feeds.computeIfAbsent(shard, _ -> new ShardFeed(published.getOrDefault(shard, 0L) + 1)));
        wakeUps.release();
    }

    public void disown(Collection<Integer> shards) {
        shards.forEach(feeds::remove);
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
        Duration pause = FIRST_PAUSE;
        while (running) {
            try {
                awaitWork();
                while (running && publishOnce()) {
                    pause = FIRST_PAUSE;
                }
                marks.save(positions(), false);
            } catch (PublishingFailed | DataAccessException | TransactionException e) {
                LOG.warn("Publishing waits {} ms: {}", pause.toMillis(), e.getMessage());
                feeds.values().forEach(feed -> feed.behind(true));
                sleep(pause);
                wakeUps.release();
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void awaitWork() throws InterruptedException {
        if (!wakeUps.tryAcquire(properties.relayFallback().toMillis(), TimeUnit.MILLISECONDS)) {
            marks.heads().forEach((shard, position) -> {
                ShardFeed feed = feeds.get(shard);
                if (feed != null && position >= feed.next()) {
                    feed.behind(true);
                }
            });
        }
        wakeUps.drainPermits();
    }

    /** @return whether anything was published, so that there may be more */
    private boolean publishOnce() throws InterruptedException {
        Map<ShardFeed, Long> reached = new HashMap<>();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Map.Entry<Integer, ShardFeed> entry : feeds.entrySet()) {
            ShardFeed feed = entry.getValue();
            List<JournalRow> rows = rowsOf(entry.getKey(), feed);
            if (!rows.isEmpty()) {
                render(rows, sent);
                reached.put(feed, rows.getLast().position());
            }
        }
        awaitAll(sent);
        reached.forEach(ShardFeed::published);
        return !reached.isEmpty();
    }

    private List<JournalRow> rowsOf(int shard, ShardFeed feed) {
        List<JournalRow> rows = feed.peek(BATCH);
        if (rows.isEmpty() && feed.behind()) {
            rows = Rows.read(jdbc, shard, feed.next(), BATCH);
            feed.behind(rows.size() == BATCH);
        }
        return rows;
    }

    private void render(List<JournalRow> rows, List<Future<RecordMetadata>> sent) {
        List<JournalRow> domain = new ArrayList<>(rows.size());
        for (JournalRow row : rows) {
            if (row.kind().equals(DeadLetters.KIND)) {
                sent.add(producer.send(deadLetters.render(row)));
            } else {
                domain.add(row);
            }
        }
        if (!domain.isEmpty()) {
            int shard = domain.getFirst().shard();
            outbox.render(
                    domain,
                    message -> sent.add(producer.send(CloudEvents.record(properties.service(), shard, message))));
        }
    }

    private static void awaitAll(List<Future<RecordMetadata>> sent) throws InterruptedException {
        for (Future<RecordMetadata> future : sent) {
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new PublishingFailed(e);
            }
        }
    }

    private Map<Integer, Long> positions() {
        Map<Integer, Long> positions = new HashMap<>();
        feeds.forEach((shard, feed) -> positions.put(shard, feed.next() - 1));
        return positions;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        wakeUps.release();
        try {
            thread.join(Duration.ofSeconds(5));
            marks.save(positions(), true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            LOG.info("The marks were not saved at the stop; some messages will be sent again");
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static final class PublishingFailed extends RuntimeException {
        PublishingFailed(ExecutionException e) {
            super(String.valueOf(e.getCause()), e);
        }
    }
}
