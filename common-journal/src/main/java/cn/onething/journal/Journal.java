package cn.onething.journal;

import cn.onething.journal.sql.Answer;
import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.NewRows;
import cn.onething.journal.sql.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
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

    private final BatchSql sql;
    private final TransactionTemplate transaction;
    private final List<ShardMemory> memories;
    private final List<JournalListener> listeners = new CopyOnWriteArrayList<>();

    public Journal(JdbcTemplate jdbc, PlatformTransactionManager transactions, int shards) {
        this.sql = new BatchSql(jdbc);
        this.transaction = new TransactionTemplate(transactions);
        this.memories = IntStream.range(0, shards).mapToObj(ShardMemory::new).toList();
    }

    public int shards() {
        return memories.size();
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
        return write(shard, Locking.pessimistic(), work);
    }

    /** As {@link #write(int, Function)}, with fewer round trips where more is known of the work. */
    public <T> T write(int shard, Locking locking, Function<ShardSession, T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a journal write is a transaction of its own, but one is open already");
        }
        ShardMemory memory = memories.get(shard);
        memory.lock();
        try {
            Written<T> written = executed(shard, memory, locking, work);
            committed(shard, memory, written);
            return written.result();
        } finally {
            memory.unlock();
        }
    }

    /** What was written, and where the shard stands by it. */
    private record Written<T>(ShardSession session, ShardMemory.Head head, T result) {}

    private <T> Written<T> executed(int shard, ShardMemory memory, Locking locking, Function<ShardSession, T> work) {
        if (locking instanceof Locking.Optimistic(var guesses)) {
            Optional<ShardSession> trusted = memory.session();
            if (trusted.isPresent()) {
                try {
                    return optimistic(memory, trusted.get(), guesses, work);
                } catch (RuntimeException e) {
                    memory.mistrust();
                    if (Trouble.isOfTheDatabase(e)) {
                        throw e;
                    }
                    LOG.debug("Shard {} is written under its lock, because of {}", shard, Trouble.nameOf(e));
                }
            }
        }
        return pessimistic(shard, memory, locking.questions(), work);
    }

    /** That there is nothing to write has to be proved as well: it was found in what is remembered. */
    private <T> Written<T> optimistic(
            ShardMemory memory, ShardSession session, List<Answer<?>> guesses, Function<ShardSession, T> work) {
        memory.forget();
        guesses.forEach(session.open()::answered);
        return transaction.execute(_ -> {
            T result = session.open().during(() -> work.apply(session));
            store(session);
            return new Written<>(session, session.end(), result);
        });
    }

    /** After a failure everything remembered of the shard is worthless: work may have counted on its own success. */
    private <T> Written<T> pessimistic(
            int shard, ShardMemory memory, List<Question<?>> questions, Function<ShardSession, T> work) {
        Optional<ShardMemory.Head> before = memory.forget();
        return transaction.execute(_ -> {
            ShardSession session = locked(shard, questions);
            memory.read(ClockReading.of(session.now()));
            if (before.filter(session.start()::isSameRowAs).isEmpty()) {
                listeners.forEach(listener -> listener.foreignWrite(shard));
            }
            T result = session.open().during(() -> work.apply(session));
            if (session.isEmpty()) {
                return new Written<>(session, session.start(), result);
            }
            store(session);
            return new Written<>(session, session.end(), result);
        });
    }

    /** What is committed stays so: a listener that fails only makes everything remembered of the shard worthless. */
    private void committed(int shard, ShardMemory memory, Written<?> written) {
        memory.remember(written.head());
        ShardSession session = written.session();
        try {
            session.afterCommitActions().forEach(Runnable::run);
            if (!session.rows().isEmpty()) {
                listeners.forEach(listener -> listener.committed(shard, session.rows()));
            }
        } catch (RuntimeException e) {
            memory.forget();
            LOG.error("Shard {} was written, but what follows in this process failed", shard, e);
        }
    }

    private ShardSession locked(int shard, List<Question<?>> questions) {
        Question<ShardSession> lock = new Question<>(
                """
                select position, hash, counter, clock_timestamp() as now
                  from journal_shard where shard = ? for update
                """,
                (row, _) -> new ShardSession(
                        shard,
                        new ShardMemory.Head(row.getLong("position"), row.getBytes("hash"), row.getLong("counter")),
                        Rows.at(row, "now")),
                shard);
        var answers = sql.query(lock, questions);
        if (answers.first().isEmpty()) {
            throw new IllegalStateException("the shard does not exist in this database");
        }
        ShardSession session = answers.first().getFirst();
        answers.others().forEach(session.open()::answered);
        return session;
    }

    /** A shard that has moved has no position then, which the table refuses. */
    private void store(ShardSession session) {
        List<NewRows<?>> added = new ArrayList<>(session.open().takeAdditions());
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
        ShardMemory.Head from = session.start();
        ShardMemory.Head to = session.end();
        sql.updateInsertAndCommit(
                """
                update journal_shard
                   set position = case when position = ? and hash = ? and counter = ? then ?::bigint end,
                       hash = ?, counter = ?
                 where shard = ?
                """,
                List.of(
                        from.position(),
                        from.hash(),
                        from.counter(),
                        to.position(),
                        to.hash(),
                        to.counter(),
                        session.shard()),
                added);
    }
}
