package cn.onething.journal.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.ShardSession;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Notes;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/** What goes to the database at the end of a write, together with the commit. */
class LateRowsIT {
    private static final int SHARD = 3;
    private static final String TABLE = "create table remark (n int primary key, text text)";

    /** A few by a statement, many by COPY. */
    @ParameterizedTest
    @ValueSource(ints = {1, 39, 40, 200})
    void lateRowsAreCommittedWithTheJournal(int count) {
        try (NoteService service = open("late" + count)) {
            service.journal.write(SHARD, session -> {
                remark(service, IntStream.range(0, count).boxed().toList());
                assertThat(remarks(service)).as("sent before the end").isZero();
                return session.append("n", Notes.KIND, "{\"item\":\"x\"}", null);
            });
            assertThat(remarks(service)).isEqualTo(count);
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).hasSize(1);
        }
    }

    @Test
    void lateRowsAloneAreCommittedAsWell() {
        try (NoteService service = open("alone")) {
            service.journal.write(SHARD, _ -> remark(service, List.of(1)));
            assertThat(remarks(service)).isOne();
        }
    }

    @Test
    void whoeverReadsLateRowsHasThemSentFirst() {
        try (NoteService service = open("early")) {
            service.journal.write(SHARD, session -> {
                remark(service, List.of(1, 2));
                new BatchSql(service.jdbc).sendLate();
                assertThat(remarks(service)).isEqualTo(2);
                remark(service, List.of(3));
                return session.append("n", Notes.KIND, "{\"item\":\"x\"}", null);
            });
            assertThat(remarks(service)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 60})
    void aLateRowThatIsThereAlreadyTakesEverythingBack(int count) {
        try (NoteService service = open("twice" + count)) {
            remark(service, List.of(0)); // outside a write: at once
            assertThat(remarks(service)).isOne();
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> service.journal.write(SHARD, session -> {
                        remark(service, IntStream.range(0, count).boxed().toList());
                        return session.append("n", Notes.KIND, "{\"item\":\"x\"}", null);
                    }));
            assertThat(remarks(service)).isOne();
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).isEmpty();
            service.journal.write(SHARD, session -> session.append("n", Notes.KIND, "{\"item\":\"y\"}", null));
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10))
                    .extracting(JournalRow::position)
                    .containsExactly(1L);
        }
    }

    @Test
    void whatMovedTheShardUnderItsLockIsNotCommitted() {
        try (NoteService service = open("moved")) {
            assertThatExceptionOfType(DataIntegrityViolationException.class)
                    .isThrownBy(() -> service.journal.write(SHARD, session -> {
                        remark(service, List.of(1));
                        service.jdbc.update("update journal_shard set position = 7 where shard = ?", SHARD);
                        return session.append("n", Notes.KIND, "{\"item\":\"x\"}", null);
                    }));
            assertThat(remarks(service)).isZero();
            assertThat(Rows.read(service.jdbc, SHARD, 1, 10)).isEmpty();
            assertThat(service.journal.<Long>write(SHARD, ShardSession::startPosition))
                    .isZero();
        }
    }

    private static NoteService open(String name) {
        Home home = Home.make(name);
        home.jdbc().execute(TABLE);
        return home.open();
    }

    private static boolean remark(NoteService service, List<Integer> numbers) {
        new BatchSql(service.jdbc)
                .insertLate(
                        "remark (n, text)",
                        numbers,
                        (columns, n) -> columns.int4(n).text("一件事"));
        return true;
    }

    private static int remarks(NoteService service) {
        return service.jdbc.queryForObject("select count(*) from remark", Integer.class);
    }
}
