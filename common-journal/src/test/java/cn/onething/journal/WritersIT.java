package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import cn.onething.journal.sql.RowValues;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Notes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many writers of one shard: threads, and instances that only the database keeps apart. */
class WritersIT {
    private static final int SHARD = 3;
    private static final int EACH = 60;

    @Test
    void writersOfOneShardTakeTurnsAndLoseNothing() throws Exception {
        Home home = Home.make("writers");
        home.jdbc().execute("create table tally (n int); insert into tally values (0)");
        AtomicInteger remembered = new AtomicInteger();
        try (NoteService one = home.open();
                NoteService two = home.open()) {
            Tally first = new Tally(one, home);
            Tally second = new Tally(two, home);
            try (var threads = Executors.newFixedThreadPool(4)) {
                List<Future<?>> running = new ArrayList<>();
                for (Tally tally : List.of(first, first, second, second)) {
                    running.add(threads.submit(() -> tally.add(remembered)));
                }
                for (Future<?> each : running) {
                    each.get();
                }
            }
            var rows = Rows.read(one.jdbc, SHARD, 1, 1_000);
            assertThat(rows).hasSize(4 * EACH);
            assertThat(rows)
                    .extracting(JournalRow::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 4 * EACH).boxed().toList());
            assertThat(rows).extracting(JournalRow::at).isSorted();
            assertThat(home.jdbc().queryForObject("select n from tally", Integer.class))
                    .isEqualTo(4 * EACH);
            assertThat(home.jdbc()
                            .queryForObject("select counter from journal_shard where shard = ?", Long.class, SHARD))
                    .isEqualTo(4L * EACH);
            assertThat(one.verifier.verify(_ -> {}).problems()).isEmpty();
            assertThat(first.wrong)
                    .as("memory that was trusted though the other wrote")
                    .isEmpty();
            assertThat(second.wrong).isEmpty();
            assertThat(first.foreign.get()).isPositive();
            assertThat(second.foreign.get()).isPositive();
        }
    }

    /** Reads, waits, writes: loses updates unless it is alone. Remembers what it wrote until it hears of others. */
    private static final class Tally implements JournalListener {
        private final NoteService service;
        private final Home home;
        private final AtomicInteger foreign = new AtomicInteger();
        private final List<String> wrong = new CopyOnWriteArrayList<>();
        private volatile int known = -1;

        Tally(NoteService service, Home home) {
            this.service = service;
            this.home = home;
            service.journal.listen(this);
        }

        @Override
        public void foreignWrite(int shard) {
            foreign.incrementAndGet();
            known = -1;
        }

        void add(AtomicInteger numbers) {
            for (int i = 0; i < EACH; i++) {
                service.journal.write(SHARD, session -> {
                    int stored = service.jdbc.queryForObject("select n from tally", Integer.class);
                    if (known != -1 && known != stored) {
                        wrong.add(known + " is not " + stored);
                    }
                    service.jdbc.update("update tally set n = ?", stored + 1);
                    service.notes.note(session, home.caseIn(SHARD, (int) session.nextCounter()), "i");
                    session.afterCommit(() -> known = stored + 1);
                    return numbers.incrementAndGet();
                });
            }
        }
    }

    @Test
    void anExceptionTakesEverythingBackAndPassesThrough() {
        Home home = Home.make("rollback");
        String number = home.caseIn(SHARD, 1);
        try (NoteService service = home.open()) {
            service.write(number, "kept");
            List<String> heard = new ArrayList<>();
            service.journal.listen(new JournalListener() {
                @Override
                public void committed(int shard, List<JournalRow> rows) {
                    heard.add("committed");
                }
            });
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> service.journal.write(SHARD, session -> {
                        session.append(number, Notes.KIND, "{\"item\":\"gone\"}", null);
                        session.afterCommit(() -> heard.add("after commit"));
                        return service.jdbc.update("insert into note values (?, ?, 'kept', 9)", SHARD, number);
                    }));
            service.write(number, "kept too");
            assertThat(heard).containsExactly("committed");
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10))
                    .extracting(Notes::itemOf)
                    .containsExactly("kept", "kept too");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void aQuestionIsAnsweredWithTheLockAndOnce() {
        Home home = Home.make("question");
        home.jdbc().execute("create table tally (n int); insert into tally values (1)");
        try (NoteService service = home.open()) {
            BatchSql sql = new BatchSql(service.jdbc);
            Question<Integer> question = tally(0);
            var answers = service.journal.write(SHARD, Locking.pessimistic(question), session -> {
                service.jdbc.update("update tally set n = n + 1");
                return List.of(sql.query(tally(9)), sql.query(tally(0)), sql.query(tally(0)));
            });
            assertThat(answers).as("another question").element(0).isEqualTo(List.of());
            var again = service.journal.write(SHARD, Locking.pessimistic(question), session -> {
                service.jdbc.update("update tally set n = n + 1");
                return List.of(sql.query(tally(0)), sql.query(tally(0)));
            });
            assertThat(again).as("as of the lock, then as of now").isEqualTo(List.of(List.of(2), List.of(3)));
            assertThat(sql.query(tally(0))).as("outside").containsExactly(3);
        }
    }

    private static Question<Integer> tally(int above) {
        return new Question<>("select n from tally where n > ?", (row, _) -> row.getInt(1), above);
    }

    /** The second writer waits for the lock, and must see what the first one wrote before it let go. */
    @Test
    void theAnswerIsAsOfAfterTheLock() throws Exception {
        Home home = Home.make("after-lock");
        home.jdbc().execute("create table tally (n int); insert into tally values (1)");
        try (NoteService one = home.open();
                NoteService two = home.open();
                var threads = Executors.newFixedThreadPool(1)) {
            CountDownLatch asking = new CountDownLatch(1);
            Future<List<Integer>> second = one.journal.write(SHARD, session -> {
                one.jdbc.update("update tally set n = 2");
                Future<List<Integer>> waiting = threads.submit(() -> {
                    asking.countDown();
                    return two.journal.write(
                            SHARD, Locking.pessimistic(tally(0)), _ -> new BatchSql(two.jdbc).query(tally(0)));
                });
                awaitLockWaiter(home, asking);
                return waiting;
            });
            assertThat(second.get()).containsExactly(2);
        }
    }

    private static void awaitLockWaiter(Home home, CountDownLatch asking) {
        try {
            asking.await();
            for (int i = 0; i < 200 && waiters(home) == 0; i++) {
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        assertThat(waiters(home)).as("writers that wait for the lock").isPositive();
    }

    private static int waiters(Home home) {
        return home.jdbc().queryForObject("""
                select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
                """, Integer.class);
    }

    @Test
    void forgettingLeavesTheShardAsItWas() {
        Home home = Home.make("forget");
        try (NoteService service = home.open()) {
            service.journal.write(SHARD, session -> {
                session.nextCounter();
                session.append(home.caseIn(SHARD, 1), Notes.KIND, "{\"item\":\"x\"}", null);
                session.forget();
                return true;
            });
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).isEmpty();
            service.write(home.caseIn(SHARD, 1), "first");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void whatIsAddedIsStoredWithTheDecisionOrNotAtAll() {
        Home home = Home.make("added");
        home.jdbc().execute("create table added (n bigint primary key)");
        try (NoteService service = home.open()) {
            addEach(service, home, List.of(1L, 2L), "few");
            addEach(service, home, LongStream.range(10, 110).boxed().toList(), "many");
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> addEach(service, home, List.of(3L, 2L), "one is there"));
            service.journal.write(SHARD, session -> {
                session.insert("added (n)", List.of(4L), RowValues::int8);
                session.forget();
                session.insert("added (n)", List.of(5L), RowValues::int8);
                return true;
            });

            assertThat(home.jdbc().queryForList("select n from added where n < 10 order by n", Long.class))
                    .containsExactly(1L, 2L, 5L);
            assertThat(home.jdbc().queryForObject("select count(*) from added", Long.class))
                    .isEqualTo(103);
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10))
                    .extracting(Notes::itemOf)
                    .containsExactly("few", "many");
            service.write(home.caseIn(SHARD, 1), "next");
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    private static void addEach(NoteService service, Home home, List<Long> numbers, String item) {
        service.journal.write(SHARD, session -> {
            session.insert("added (n)", numbers, RowValues::int8);
            service.notes.note(session, home.caseIn(SHARD, 1), item);
            return true;
        });
    }

    @Test
    void aListenerThatFailsDoesNotMakeACommitLookFailed() {
        Home home = Home.make("listener");
        try (NoteService service = home.open()) {
            AtomicInteger foreign = new AtomicInteger();
            service.journal.listen(new JournalListener() {
                @Override
                public void foreignWrite(int shard) {
                    foreign.incrementAndGet();
                }
            });
            int result = service.journal.write(SHARD, session -> {
                service.notes.note(session, home.caseIn(SHARD, 1), "x");
                session.afterCommit(() -> {
                    throw new IllegalStateException("broken listener");
                });
                return 7;
            });
            assertThat(result).isEqualTo(7);
            service.write(home.caseIn(SHARD, 2), "y");
            assertThat(foreign).as("what was remembered is dropped").hasValue(2);
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).hasSize(2);
        }
    }

    @Test
    void aWriteInsideAnotherTransactionIsRefused() {
        Home home = Home.make("nested");
        try (NoteService service = home.open()) {
            var transaction = new TransactionTemplate(new JdbcTransactionManager(service.connections));
            assertThatIllegalStateException()
                    .isThrownBy(() -> transaction.executeWithoutResult(_ -> service.write(home.caseIn(SHARD, 1), "x")))
                    .withMessageContaining("transaction of its own");
            assertThatIllegalStateException()
                    .isThrownBy(() -> service.journal.write(SHARD, _ -> {
                        service.write(home.caseIn(SHARD, 1), "x");
                        return true;
                    }));
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).isEmpty();
        }
    }

    @Test
    void anotherNumberOfShardsIsRefused() {
        Home home = Home.make("shards", 4);
        home.open().close();
        Home changed = new Home(home.url(), Home.make("other", 8).properties());
        assertThatIllegalStateException()
                .isThrownBy(changed::open)
                .withMessage("onething.journal.shards is 8, but this database was made with 4: "
                        + "the number of shards of an installation never changes");
        assertThat(home.jdbc().queryForObject("select count(*) from journal_shard", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void instancesThatStartTogetherMakeTheShardsOnce() throws ExecutionException, InterruptedException {
        Home home = Home.make("together");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var one = threads.submit(home::open);
            var two = threads.submit(home::open);
            one.get().close();
            two.get().close();
        }
        assertThat(home.jdbc().queryForObject("select count(*) from journal_shard", Integer.class))
                .isEqualTo(8);
    }
}
