package cn.onething.simulation;

import cn.onething.journal.Chain;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A service as the journal makes it: takes a batch in, commits, publishes the rows above its mark, moves the mark, forgets
 * the batch. It may die between any two of these; what it had committed is there when it comes back.
 */
abstract class Node {
    private static final int LARGEST_BATCH = 6;
    private static final double RELAY_LAGS = 0.3;

    final VirtualTime time;
    final Chance chance;
    final Faults faults;
    private final Broker broker;
    private final List<JournalRow> journal = new ArrayList<>();
    private final List<Outgoing> inbox = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int mark;
    private int attached;
    private boolean up = true;
    private boolean busy;

    Node(VirtualTime time, Chance chance, Faults faults, Broker broker) {
        this.time = time;
        this.chance = chance;
        this.faults = faults;
        this.broker = broker;
    }

    /** Takes messages in; all or nothing. */
    abstract void takeIn(ShardSession session, List<Outgoing> batch);

    /** @return what puts everything stored back as it is now */
    abstract Runnable savepoint();

    /** It is up again; what was in its memory is lost. */
    abstract void rebooted();

    /** These rows are stored. */
    abstract void committed(List<JournalRow> rows);

    abstract Outbox outbox();

    List<JournalRow> journal() {
        return journal;
    }

    /** What its code threw, which it never should. */
    List<String> failures() {
        return failures;
    }

    void receive(Outgoing message) {
        inbox.add(message);
        wake();
    }

    boolean isUp() {
        return up;
    }

    private void wake() {
        if (up && !busy) {
            busy = true;
            time.after(Duration.ofMillis(1 + chance.below(20)), this::work);
        }
    }

    private void work() {
        busy = false;
        if (!up) {
            return;
        }
        List<Outgoing> batch = List.copyOf(inbox.subList(0, Math.min(inbox.size(), 1 + chance.below(LARGEST_BATCH))));
        if (!dies() && (batch.isEmpty() ? publish() : commit(session -> takeIn(session, batch)))) {
            // by identity: the same message may be there twice
            batch.forEach(done -> inbox.removeIf(each -> each == done));
        }
        if (up && (!inbox.isEmpty() || mark < journal.size())) {
            wake();
        }
    }

    /**
     * Runs work as the writer, commits it and publishes; false when the node died on the way, before the commit, in which
     * case all is rolled back, or after it.
     */
    boolean commit(Consumer<ShardSession> work) {
        byte[] hash = journal.isEmpty() ? Chain.START : journal.getLast().hash();
        ShardSession session = new ShardSession(0, journal.size(), hash, counter(), time.now());
        // drawn before the work, so that a copy is made only when it is needed
        boolean dies = dies();
        Runnable rollback = dies ? savepoint() : () -> {};
        try {
            work.accept(session);
        } catch (RuntimeException e) {
            // whatever it is: a real service would try again for ever, and the run is a failure
            failures.add(e.toString());
            return !dies;
        }
        if (dies) {
            rollback.run();
            return false;
        }
        journal.addAll(session.rows());
        session.afterCommitActions().forEach(Runnable::run);
        committed(List.copyOf(session.rows()));
        if (dies()) {
            return false;
        }
        if (chance.happens(RELAY_LAGS)) {
            wake();
            return true;
        }
        return publish();
    }

    long counter() {
        return 0;
    }

    private boolean publish() {
        while (mark < journal.size()) {
            int until = Math.min(journal.size(), mark + 1 + chance.below(LARGEST_BATCH));
            List<Outgoing> messages = new ArrayList<>();
            outbox().render(asKept(journal.subList(mark, until)), messages::add);
            for (Outgoing message : messages) {
                broker.send(message);
                if (dies()) {
                    return false;
                }
            }
            mark = until;
            if (dies()) {
                return false;
            }
        }
        return true;
    }

    /** What was attached to a row before a crash is lost; the row itself is stored. */
    private List<JournalRow> asKept(List<JournalRow> rows) {
        return rows.stream()
                .map(row -> row.position() > attached
                        ? row
                        : new JournalRow(
                                row.shard(),
                                row.position(),
                                row.caseNumber(),
                                row.kind(),
                                row.at(),
                                row.body(),
                                row.hash(),
                                null))
                .toList();
    }

    private boolean dies() {
        if (!chance.happens(faults.crash() / 8)) {
            return false;
        }
        up = false;
        Duration away = chance.happens(faults.outage())
                ? chance.within(Faults.LONGEST_OUTAGE)
                : Duration.ofMillis(500 + chance.below(20_000));
        time.after(away, () -> {
            up = true;
            attached = journal.size();
            rebooted();
            wake();
        });
        return true;
    }
}
