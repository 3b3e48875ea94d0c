package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.onething.journal.sql.Answer;
import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import cn.onething.journal.sql.RowValues;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** Writes that take the shard to be as it was left. How often the work ran tells whether the lock was needed. */
class OptimisticWritesIT {
    private static final int SHARD = 2;

    /** A write of one row, and how many times its work ran. */
    private static int runs(NoteService service, Home home, String item, Locking locking) {
        AtomicInteger runs = new AtomicInteger();
        service.journal.write(SHARD, locking, session -> {
            runs.incrementAndGet();
            service.notes.note(session, home.caseIn(SHARD, 1), item);
            return true;
        });
        return runs.get();
    }

    @Test
    void nothingIsAskedWhileNobodyElseWrites() {
        Home home = Home.make("alone");
        try (NoteService service = home.open()) {
            service.write(home.caseIn(SHARD, 1), "first");
            List<Integer> asked = new ArrayList<>();
            service.journal.write(SHARD, Locking.optimistic(), session -> {
                asked.add(transactions(home));
                service.notes.note(session, home.caseIn(SHARD, 1), "second");
                return true;
            });
            assertThat(asked).as("open transactions while the work ran").containsExactly(0);
            assertThat(rows(service)).containsExactly("first", "second");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    /** Of other connections than the one that asks. */
    private static int transactions(Home home) {
        return home.jdbc().queryForObject("""
                select count(*) from pg_stat_activity
                 where datname = current_database() and pid <> pg_backend_pid() and state like 'idle in transaction%'
                """, Integer.class);
    }

    @Test
    void aShardThatMovedIsWrittenUnderItsLock() {
        Home home = Home.make("moved");
        try (NoteService one = home.open();
                NoteService two = home.open()) {
            AtomicInteger foreign = new AtomicInteger();
            one.journal.listen(new JournalListener() {
                @Override
                public void foreignWrite(int shard) {
                    foreign.incrementAndGet();
                }
            });
            one.write(home.caseIn(SHARD, 1), "one");
            two.write(home.caseIn(SHARD, 1), "two");
            foreign.set(0);

            assertThat(runs(one, home, "three", Locking.optimistic())).isEqualTo(2);
            assertThat(foreign).as("told before the second run").hasValue(1);
            assertThat(rows(one)).containsExactly("one", "two", "three");
            assertThat(runs(one, home, "four", Locking.optimistic()))
                    .as("not tried again at once")
                    .isEqualTo(1);
            assertThat(one.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    /** As after a failover to a database that lacks the last commit, where somebody else has written since. */
    @Test
    void anotherRowAtTheSamePositionIsNotTakenForTheOwn() {
        Home home = Home.make("same-position");
        try (NoteService service = home.open()) {
            service.write(home.caseIn(SHARD, 1), "lost");
            home.jdbc().execute("truncate journal, note");
            home.jdbc().update("update journal_shard set position = 0, hash = ?, counter = 0", (Object) new byte[32]);
            try (NoteService other = home.open()) {
                other.write(home.caseIn(SHARD, 1), "instead");
            }
            assertThat(runs(service, home, "next", Locking.optimistic())).isEqualTo(2);
            assertThat(rows(service)).containsExactly("instead", "next");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void memoryIsDroppedUnderTheLockToo() {
        Home home = Home.make("same-position-locked");
        try (NoteService service = home.open()) {
            service.write(home.caseIn(SHARD, 1), "lost");
            home.jdbc().update("update journal_shard set hash = ? where shard = ?", new byte[32], SHARD);
            AtomicInteger foreign = new AtomicInteger();
            service.journal.listen(new JournalListener() {
                @Override
                public void foreignWrite(int shard) {
                    foreign.incrementAndGet();
                }
            });
            runs(service, home, "next", Locking.pessimistic());
            runs(service, home, "own", Locking.pessimistic());
            assertThat(foreign)
                    .as("the same position, another row; then the own")
                    .hasValue(1);
        }
    }

    /** Found in what is remembered, which another instance has outdated. */
    @Test
    void thatThereIsNothingToDoIsProvedAsWell() {
        Home home = Home.make("nothing");
        try (NoteService one = home.open();
                NoteService two = home.open()) {
            one.write(home.caseIn(SHARD, 1), "one");
            two.write(home.caseIn(SHARD, 1), "two");
            List<Long> seen = new ArrayList<>();
            one.journal.write(SHARD, Locking.optimistic(), session -> seen.add(session.startPosition()));
            assertThat(seen).containsExactly(1L, 2L);
        }
    }

    @Test
    void aWrongGuessIsAskedUnderTheLock() {
        Home home = Home.make("guess");
        home.jdbc().execute("create table added (n bigint primary key)");
        Question<Long> question = new Question<>("select n from added where n = ?", (row, _) -> row.getLong(1), 7L);
        try (NoteService service = home.open()) {
            BatchSql sql = new BatchSql(service.jdbc);
            List<List<Long>> seen = new ArrayList<>();
            service.write(home.caseIn(SHARD, 1), "first");
            for (int i = 0; i < 2; i++) {
                service.journal.write(SHARD, Locking.optimistic(new Answer<>(question, List.of())), session -> {
                    List<Long> found = sql.query(question);
                    seen.add(found);
                    if (found.isEmpty()) {
                        session.insert("added (n)", List.of(7L), RowValues::int8);
                        service.notes.note(session, home.caseIn(SHARD, 1), "added");
                    }
                    return true;
                });
            }
            assertThat(seen).as("guessed, guessed, found").containsExactly(List.of(), List.of(), List.of(7L));
            assertThat(rows(service)).containsExactly("first", "added");
        }
    }

    @Test
    void whatFailsUnderTheLockAsWellPassesThroughAndLeavesNothing() {
        Home home = Home.make("fails");
        try (NoteService service = home.open()) {
            service.write(home.caseIn(SHARD, 1), "first");
            AtomicInteger runs = new AtomicInteger();
            assertThatIllegalStateException()
                    .isThrownBy(() -> service.journal.write(SHARD, Locking.optimistic(), session -> {
                        runs.incrementAndGet();
                        service.notes.note(session, home.caseIn(SHARD, 1), "gone");
                        throw new IllegalStateException("broken work");
                    }));
            assertThat(runs).hasValue(2);
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> service.journal.write(
                            SHARD,
                            Locking.optimistic(),
                            session -> service.jdbc.update(
                                    "insert into note values (?, ?, 'first', 9)", SHARD, home.caseIn(SHARD, 1))));
            service.write(home.caseIn(SHARD, 1), "second");
            assertThat(rows(service)).containsExactly("first", "second");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void instancesThatBothTrustLoseNothing() throws Exception {
        Home home = Home.make("both");
        int each = 100;
        try (NoteService one = home.open();
                NoteService two = home.open();
                var threads = Executors.newFixedThreadPool(4)) {
            AtomicInteger items = new AtomicInteger();
            List<Future<?>> running = new ArrayList<>();
            for (NoteService service : List.of(one, one, two, two)) {
                running.add(threads.submit(() -> {
                    for (int i = 0; i < each; i++) {
                        runs(service, home, "item" + items.incrementAndGet(), Locking.optimistic());
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            var rows = Rows.read(one.jdbc, SHARD, 1, 1_000);
            assertThat(rows)
                    .extracting(JournalRow::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4 * each).boxed().toList());
            assertThat(rows).extracting(Notes::itemOf).doesNotHaveDuplicates();
            assertThat(one.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    private static List<String> rows(NoteService service) {
        return Rows.read(service.jdbc, SHARD, 1, 100).stream()
                .map(Notes::itemOf)
                .toList();
    }
}
