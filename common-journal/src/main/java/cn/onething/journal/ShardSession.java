package cn.onething.journal;

import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.OpenWrite;
import cn.onething.journal.sql.RowValues;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The right to write one shard, for the length of one transaction. Not for use by more than one thread. */
public final class ShardSession {
    private final int shard;
    private final Instant now;
    private final ShardMemory.Head start;
    private long counter;
    private long position;
    private byte[] hash;
    private final List<JournalRow> rows = new ArrayList<>();
    private final OpenWrite open = new OpenWrite();
    private final List<Runnable> afterCommit = new ArrayList<>();

    /**
     * For simulations and tests; otherwise {@link Journal} makes it.
     *
     * @param position, hash the shard's last row
     */
    public ShardSession(int shard, long position, byte[] hash, long counter, Instant now) {
        this(shard, new ShardMemory.Head(position, hash, counter), now);
    }

    ShardSession(int shard, ShardMemory.Head start, Instant now) {
        this.shard = shard;
        this.start = start;
        this.position = start.position();
        this.hash = start.hash();
        this.counter = start.counter();
        this.now = now;
    }

    /** What goes to the database together with the rows. */
    OpenWrite open() {
        return open;
    }

    public int shard() {
        return shard;
    }

    /** The database's clock when the write began: the time of every decision of this session. */
    public Instant now() {
        return now;
    }

    /** The shard's own running number, for numbering cases; handed out once, gaps only where nothing was stored. */
    public long nextCounter() {
        return counter++;
    }

    /**
     * Adds a decision to the journal.
     *
     * @param body JSON without personal data
     * @param attachment given to the outbox as it is, so that nothing has to be read again for publishing
     * @return the row's position
     */
    public long append(String caseNumber, String kind, String body, @Nullable Object attachment) {
        position++;
        hash = Chain.hash(hash, shard, position, caseNumber, kind, now, body);
        rows.add(new JournalRow(shard, position, caseNumber, kind, now, body, hash, attachment));
        return position;
    }

    /**
     * New rows that go to the database at the end of the session, with the journal's own and in the same round trip.
     * Nothing in this session may read them there before {@link BatchSql#sendLate}.
     *
     * @param into the table and its columns: {@code note (shard, text)}
     * @param row writes the columns of one row in their order
     */
    public <T> void insert(String into, List<T> added, BiConsumer<RowValues, T> row) {
        open.insert(into, added, row);
    }

    /** Runs when the transaction has been committed and before anyone else in this process writes the shard. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Takes back what was appended and added so far: it turned out that there was nothing to decide. */
    public void forget() {
        rows.clear();
        open.takeAdditions();
        afterCommit.clear();
        position = start.position();
        hash = start.hash();
        counter = start.counter();
    }

    /** The position of the shard's last row before this session. */
    public long startPosition() {
        return start.position();
    }

    /** Where the shard stood before. */
    ShardMemory.Head start() {
        return start;
    }

    /** Where the shard stands when this session is stored. */
    ShardMemory.Head end() {
        return new ShardMemory.Head(position, hash, counter);
    }

    /** Whether there is anything to send at the end. */
    boolean isEmpty() {
        return rows.isEmpty() && open.isEmpty();
    }

    /** What was appended so far. */
    public List<JournalRow> rows() {
        return rows;
    }

    /** For whoever commits. */
    public List<Runnable> afterCommitActions() {
        return afterCommit;
    }
}
