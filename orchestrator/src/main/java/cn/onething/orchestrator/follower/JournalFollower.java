package cn.onething.orchestrator.follower;

import cn.onething.journal.JournalListener;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.Trouble;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the journal behind the writers and tells the followers. What is told here may be late, so it leaves the machine to
 * the cases: it gathers for a moment before it reads, and rests several times as long as it worked.
 */
public final class JournalFollower implements SmartLifecycle, JournalListener {
    private static final Logger LOG = LoggerFactory.getLogger(JournalFollower.class);
    private static final int BATCH = 1_000;
    private static final Duration GATHER = Duration.ofSeconds(1);
    /** What other instances wrote is not told to this one; it looks by itself. */
    private static final Duration POLL = Duration.ofSeconds(5);

    private static final int MOST_DOUBLINGS = 6;
    private static final int REST = 5;

    private final String name;
    private final JdbcTemplate jdbc;
    private final FollowerMarks marks;
    private final TransactionTemplate transaction;
    private final List<DecisionFollower> followers;
    private final Clock clock;
    private final Semaphore news = new Semaphore(0);
    private volatile boolean running;
    private volatile Thread thread = Thread.currentThread();

    /**
     * @param name of its thread
     * @param marks the table that says how far each shard was followed
     */
    public JournalFollower(
            String name,
            String marks,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            List<? extends DecisionFollower> followers,
            Clock clock) {
        this.name = name;
        this.jdbc = jdbc;
        this.marks = new FollowerMarks(JdbcClient.create(jdbc), marks);
        this.transaction = new TransactionTemplate(transactions);
        this.followers = List.copyOf(followers);
        this.clock = clock;
    }

    @Override
    public void committed(int shard, List<JournalRow> rows) {
        if (news.availablePermits() == 0) {
            news.release();
        }
    }

    @Override
    public void start() {
        marks.ensure();
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::run);
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                boolean _ = news.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                Thread.sleep(GATHER.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS)));
                news.drainPermits();
                failures = followAll() ? 0 : failures + 1;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** @return false when something failed; it is tried again after a while, longer each time */
    boolean followAll() throws InterruptedException {
        try {
            boolean well = true;
            for (int shard : marks.behind()) {
                well &= follow(shard);
            }
            return well;
        } catch (RuntimeException e) {
            LOG.warn("{} waits: {}", name, Trouble.nameOf(e));
            return false;
        }
    }

    private boolean follow(int shard) throws InterruptedException {
        try {
            int read;
            do {
                Instant start = clock.instant();
                read = transaction.execute(_ -> step(shard));
                Thread.sleep(Duration.between(start, clock.instant()).multipliedBy(REST));
            } while (running && read == BATCH);
            return true;
        } catch (RuntimeException e) {
            // the other shards go on; an exception's own text may repeat what it failed on
            LOG.warn("{} waits in shard {}: {}", name, shard, Trouble.nameOf(e));
            return false;
        }
    }

    private int step(int shard) {
        OptionalLong mark = marks.lock(shard);
        if (mark.isEmpty()) {
            return 0;
        }
        List<JournalRow> rows = Rows.read(jdbc, shard, mark.getAsLong() + 1, BATCH);
        if (rows.isEmpty()) {
            return 0;
        }
        List<DecisionFollower.Followed> decisions = rows.stream()
                .filter(row -> row.kind().equals(Decision.KIND))
                .map(DecisionFollower.Followed::new)
                .toList();
        followers.forEach(follower -> follower.follow(decisions));
        marks.move(shard, rows.getLast().position());
        return rows.size();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
