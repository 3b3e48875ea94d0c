package cn.onething.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The only way to change a case. {@link #write} makes the caller the shard's one writer: it locks the shard's row, runs
 * the work, appends the decisions and commits them together with whatever else the work wrote.
 */
public final class Journal {
    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final long UNKNOWN = -1;

    private final BatchSql sql;
    private final TransactionTemplate transaction;
    private final ReentrantLock[] locks;
    private final long[] known;
    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();

    public Journal(JdbcTemplate jdbc, PlatformTransactionManager transactions, int shards) {
        this.sql = new BatchSql(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.locks = new ReentrantLock[shards];
        this.known = new long[shards];
        for (int i = 0; i < shards; i++) {
            locks[i] = new ReentrantLock();
            known[i] = UNKNOWN;
        }
    }

    public int shards() {
        return locks.length;
    }

    public void listen(JournalListener listener) {
        listeners.add(listener);
    }

    /**
     * Runs the work as the shard's only writer. An exception rolls everything back and passes through.
     *
     * <p>Writers of this process queue on a lock of their own first: a waiting writer then holds no database connection,
     * and what they remember of the shard between batches stays in step with the commits.
     *
     * @throws IllegalStateException inside another transaction: the commit would not be this method's to tell of
     */
    public <T> T write(int shard, Function<ShardSession, T> work) {
        return write(shard, Optional.empty(), work);
    }

    /**
     * As {@link #write(int, Function)}, and asks a question in the same round trip as for the lock: the first that the work
     * is going to ask by {@link BatchSql#query(Question)}, which then finds the answer there.
     */
    public <T> T write(int shard, Optional<Question<?>> question, Function<ShardSession, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a journal write is a transaction of its own, but one is open already");
        }
        ReentrantLock lock = locks[shard];
        lock.lock();
        try {
            Written<T> written = executed(shard, question, work);
            committed(shard, written.session());
            return written.result();
        } finally {
            lock.unlock();
        }
    }

    /** After a failure everything remembered of the shard is worthless: work may have counted on its own success. */
    private <T> Written<T> executed(int shard, Optional<Question<?>> question, Function<ShardSession, T> work) {
        long before = known[shard];
        known[shard] = UNKNOWN;
        return transaction.execute(_ -> writeLocked(shard, before, question, work));
    }

    private record Written<T>(ShardSession session, T result) {}

    private <T> Written<T> writeLocked(
            int shard, long before, Optional<Question<?>> question, Function<ShardSession, T> work) {
        ShardSession session = locked(shard, question);
        if (session.start() != before) {
            listeners.forEach(listener -> listener.foreignWrite(shard));
        }
        T result = OpenWrite.during(session, work);
        if (!session.isEmpty()) {
            store(session);
        }
        return new Written<>(session, result);
    }

    /** What is committed stays so: a listener that fails only makes everything remembered of the shard worthless. */
    private void committed(int shard, ShardSession session) {
        known[shard] = session.position();
        try {
            session.afterCommitActions().forEach(Runnable::run);
            if (!session.rows().isEmpty()) {
                listeners.forEach(listener -> listener.committed(shard, session.rows()));
            }
        } catch (RuntimeException e) {
            known[shard] = UNKNOWN;
            LOG.error("Shard {} was written, but what follows in this process failed", shard, e);
        }
    }

    private ShardSession locked(int shard, Optional<Question<?>> question) {
        Question<ShardSession> lock = new Question<>(
                """
                select position, hash, counter, clock_timestamp() as now
                  from journal_shard where shard = ? for update
                """,
                (row, _) -> new ShardSession(
                        shard,
                        row.getLong("position"),
                        row.getBytes("hash"),
                        row.getLong("counter"),
                        Rows.at(row, "now")),
                shard);
        return question.map(asked -> locked(lock, asked)).orElseGet(() -> head(sql.query(lock)));
    }

    private ShardSession locked(Question<ShardSession> lock, Question<?> question) {
        var answers = sql.query(lock, question);
        ShardSession session = head(answers.first());
        session.answered(question, answers.second());
        return session;
    }

    private static ShardSession head(List<ShardSession> heads) {
        if (heads.isEmpty()) {
            throw new IllegalStateException("the shard does not exist in this database");
        }
        return heads.getFirst();
    }

    /** A shard that has moved under its lock has no position then, which the table refuses. */
    private void store(ShardSession session) {
        List<NewRows<?>> added = new ArrayList<>(session.takeAdditions());
        if (!session.rows().isEmpty()) {
            added.add(new NewRows<>(
                    "journal (shard, position, case_number, kind, at, body, hash)",
                    session.rows(),
                    (columns, row) -> columns.int2(row.shard())
                            .int8(row.position())
                            .text(row.caseNumber())
                            .text(row.kind())
                            .at(row.at())
                            .text(row.body())
                            .bytes(row.hash())));
        }
        sql.insertUpdateAndCommit(
                added, """
                update journal_shard set position = case position when ? then ? end, hash = ?, counter = ? where shard = ?
                """, session.start(), session.position(), session.hash(), session.counter(), session.shard());
    }
}
