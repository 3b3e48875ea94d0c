package cn.onething.journal.relay;

import cn.onething.journal.sql.BatchSql;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How far each shard has been published. Written rarely and without waiting for the disk: losing it sends again. */
public final class Marks {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final long intervalNanos;
    private final Map<Integer, Long> saved = new HashMap<>();
    private long lastSaved = System.nanoTime();

    public Marks(JdbcTemplate jdbc, PlatformTransactionManager transactions, Duration interval) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.intervalNanos = interval.toNanos();
    }

    /** The published position of each shard. */
    public Map<Integer, Long> read() {
        return positions("select shard, published from journal_mark");
    }

    /** The last written position of each shard. */
    public Map<Integer, Long> heads() {
        return positions("select shard, position from journal_shard");
    }

    private Map<Integer, Long> positions(String query) {
        Map<Integer, Long> positions = new HashMap<>();
        jdbc.query(query, row -> {
            positions.put(row.getInt(1), row.getLong(2));
        });
        return positions;
    }

    /** Stores the positions that changed, unless the last time was less than the interval ago. */
    synchronized void saveNowAndThen(Map<Integer, Long> positions) {
        if (System.nanoTime() - lastSaved >= intervalNanos) {
            save(positions);
        }
    }

    synchronized void save(Map<Integer, Long> positions) {
        Map<Integer, Long> changed = new HashMap<>(positions);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(saved.get(entry.getKey())));
        if (changed.isEmpty()) {
            return;
        }
        long[] shards = changed.keySet().stream().mapToLong(Integer::longValue).toArray();
        long[] marks = changed.values().stream().mapToLong(Long::longValue).toArray();
        transaction.executeWithoutResult(_ -> {
            jdbc.execute("set local synchronous_commit = off");
            new BatchSql(jdbc).update("""
                            update journal_mark m set published = r.p
                              from unnest(?, ?) as r (s, p) where m.shard = r.s and m.published < r.p
                            """, shards, marks);
        });
        saved.putAll(changed);
        lastSaved = System.nanoTime();
    }
}
