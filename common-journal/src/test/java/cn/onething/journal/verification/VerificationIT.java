package cn.onething.journal.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.JournalRow;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody with the database's password changes the past: the verification names the place. */
class VerificationIT {
    private static Home home;
    private static NoteService service;
    private static PlatformTransactionManager transactions;

    @BeforeAll
    static void write() {
        home = Home.make("verification");
        service = home.open();
        transactions = new JdbcTransactionManager(service.connections);
        for (int i = 0; i < 60; i++) {
            service.write(home.caseIn(i % 3, i), "item");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** Verifies after the change, in one transaction that is taken back: each test has its own copy of the past. */
    private static Verifier.Report after(String... changes) {
        return new TransactionTemplate(transactions).execute(transaction -> {
            for (String change : changes) {
                assertThat(service.jdbc.update(change)).as(change).isPositive();
            }
            transaction.setRollbackOnly();
            return service.verifier.verify(_ -> {});
        });
    }

    private static Problem chain(int shard, long position) {
        return new Problem(shard, position, "the hash does not fit: changed, moved or replaced");
    }

    @Test
    void aCleanJournalPasses() {
        List<Long> progress = new ArrayList<>();
        Verifier.Report report = service.verifier.verify(progress::add);
        assertThat(report).isEqualTo(new Verifier.Report(true, 60, List.of()));
        assertThat(progress).isSorted().endsWith(60L);
        assertThat(service.verifier.size()).isEqualTo(60);
    }

    @Test
    void aChangedRowIsNamed() {
        assertThat(after("update journal set body = body || ' ' where shard = 1 and position = 7")
                        .problems())
                .containsExactly(chain(1, 7));
        assertThat(after("update journal set at = at + interval '1 microsecond' where shard = 2 and position = 3")
                        .problems())
                .containsExactly(chain(2, 3));
        assertThat(after("update journal set hash = sha256('x') where shard = 0 and position = 4")
                        .problems())
                .containsExactly(chain(0, 4), chain(0, 5));
    }

    @Test
    void aRemovedRowIsNamed() {
        assertThat(after("delete from journal where shard = 1 and position = 7").problems())
                .contains(new Problem(1, 7, "rows 7 to 7 are missing"), chain(1, 8))
                .anySatisfy(it -> assertThat(it.problem()).contains("is not in the journal"));
        assertThat(after("delete from journal where shard = 1 and position <= 2")
                        .problems())
                .contains(new Problem(1, 1, "rows 1 to 2 are missing"));
        assertThat(after("delete from journal where shard = 1 and position = 20")
                        .problems())
                .contains(new Problem(1, 19, "the journal does not end where the shard's head says"));
        Verifier.Report all = after("delete from journal where shard = 1");
        assertThat(all.rows()).isEqualTo(40);
        assertThat(all.problems()).contains(new Problem(1, 0, "the journal does not end where the shard's head says"));
    }

    @Test
    void swappedRowsAreNamed() {
        assertThat(after(
                                "update journal set position = 1000 where shard = 1 and position = 7",
                                "update journal set position = 7 where shard = 1 and position = 8",
                                "update journal set position = 8 where shard = 1 and position = 1000")
                        .problems())
                .contains(chain(1, 7), chain(1, 8));
    }

    @Test
    void anAddedRowIsNamed() {
        String copy = "insert into journal select %d, %d, case_number, kind, at, body, hash from journal"
                + " where shard = 1 and position = 20";
        assertThat(after(copy.formatted(1, 21)).problems())
                .contains(chain(1, 21), new Problem(1, 21, "the journal does not end where the shard's head says"));
        assertThat(after(copy.formatted(1, 0)).problems())
                .contains(new Problem(1, 0, "positions begin with 1: the row was added"));
        assertThat(after(copy.formatted(9, 1)).problems()).containsExactly(new Problem(9, 1, "there is no such shard"));
        assertThat(after(copy.formatted(1, 25)).problems()).contains(new Problem(1, 21, "rows 21 to 24 are missing"));
    }

    @Test
    void aRemovedHeadIsNamed() {
        assertThat(after("delete from journal_shard where shard = 1").problems())
                .containsExactly(new Problem(1, 20, "the shard has no head"));
    }

    @Test
    void aStoredStateThatIsNotAsTheJournalSaysIsNamed() {
        String number = home.caseIn(0, 0);
        assertThat(after("delete from note where case_number = '" + number + "'")
                        .problems())
                .containsExactly(new Problem(0, 0, "the note " + number + "/item is missing"));
    }

    @Test
    void aFoldThatThrowsIsAProblemAndNotTheEnd() {
        Fold throwing = new Fold() {
            @Override
            public void add(JournalRow row) {
                if (row.position() == 2) {
                    throw new IllegalStateException("does not fit");
                }
            }

            @Override
            public void compare(Consumer<Problem> problems) {
                throw new IllegalArgumentException("cannot compare");
            }
        };
        var verifier =
                new Verifier(service.jdbc, transactions, shard -> shard == 1 ? throwing : service.notes.of(shard), 8);
        assertThat(verifier.verify(_ -> {}).problems())
                .satisfiesExactly(
                        folding -> assertThat(folding.toString())
                                .contains("2", "cannot be folded: java.lang.IllegalStateException at cn.onething")
                                .doesNotContain("does not fit"),
                        comparing -> assertThat(comparing.problem())
                                .startsWith("cannot be compared: java.lang.IllegalArgumentException at cn.onething"));
        var refusing = new Verifier(
                service.jdbc,
                transactions,
                shard -> {
                    throw new IllegalStateException("no fold");
                },
                8);
        assertThat(refusing.verify(_ -> {}).problems()).hasSize(8);
    }

    @Test
    void thousandsOfProblemsAreCutOff() {
        assertThat(after("insert into journal select 9, i, '', 'x', now(), '', '' from generate_series(1, 300) i")
                        .problems())
                .hasSize(100);
    }
}
