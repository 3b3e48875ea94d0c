package cn.onething.journal.verification;

import cn.onething.journal.Chain;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.Trouble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Verifies a service's whole journal, shard by shard, each in one snapshot so that work may go on meanwhile. */
public final class Verifier {
    private static final int PAGE = 5_000;
    private static final int MOST_PROBLEMS = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate snapshot;
    private final Fold.Factory folds;
    private final int shards;

    public Verifier(JdbcTemplate jdbc, PlatformTransactionManager transactions, Fold.Factory folds, int shards) {
        this.jdbc = jdbc;
        this.folds = folds;
        this.shards = shards;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
    }

    /** @param ok whether no problem was found; {@code problems} names the first hundred */
    public record Report(boolean ok, long rows, List<Problem> problems) {}

    /** The number of rows that a verification will read. */
    public long size() {
        Long size = jdbc.queryForObject("select coalesce(sum(position), 0) from journal_shard", Long.class);
        return size == null ? 0 : size;
    }

    /** @param progress hears the number of rows done, now and then */
    public Report verify(LongConsumer progress) {
        Problems problems = new Problems();
        long rows = 0;
        for (int shard = 0; shard < shards; shard++) {
            int current = shard;
            long before = rows;
            Long read = snapshot.execute(_ -> verifyShard(current, problems, done -> progress.accept(before + done)));
            rows += read == null ? 0 : read;
        }
        findStrays(problems);
        return new Report(problems.first.isEmpty(), rows, List.copyOf(problems.first));
    }

    /** The first problems; there may be one in every row. */
    private static final class Problems {
        private final List<Problem> first = new ArrayList<>();

        void add(int shard, long position, String problem) {
            add(new Problem(shard, position, problem));
        }

        void add(Problem problem) {
            if (first.size() < MOST_PROBLEMS) {
                first.add(problem);
            }
        }
    }

    private void findStrays(Problems problems) {
        jdbc.query(
                "select shard, position from journal where shard < 0 or shard >= ? order by shard, position limit ?",
                row -> {
                    problems.add(row.getInt("shard"), row.getLong("position"), "there is no such shard");
                },
                shards,
                MOST_PROBLEMS);
    }

    /** @return the number of rows read */
    private long verifyShard(int shard, Problems problems, LongConsumer progress) {
        List<Map<String, Object>> heads =
                jdbc.queryForList("select position, hash from journal_shard where shard = ?", shard);
        Optional<Fold> fold = guarded(shard, problems, () -> folds.of(shard));
        byte[] hash = Chain.START;
        long position = 0;
        long rows = 0;
        List<JournalRow> page = Rows.read(jdbc, shard, Long.MIN_VALUE, PAGE);
        while (!page.isEmpty()) {
            for (JournalRow row : page) {
                hash = check(row, position + 1, hash, problems);
                position = Math.max(0, row.position());
                fold.ifPresent(it -> add(it, row, problems));
            }
            rows += page.size();
            progress.accept(rows);
            page = Rows.read(jdbc, shard, page.getLast().position() + 1, PAGE);
        }
        if (heads.isEmpty()) {
            problems.add(shard, position, "the shard has no head");
        } else if (!Objects.equals(position, heads.getFirst().get("position"))
                || !Objects.deepEquals(hash, heads.getFirst().get("hash"))) {
            problems.add(shard, position, "the journal does not end where the shard's head says");
        }
        fold.ifPresent(it -> guarded(shard, problems, () -> {
            it.compare(problems::add);
            return true;
        }));
        return rows;
    }

    private static <T> Optional<T> guarded(int shard, Problems problems, Supplier<T> step) {
        try {
            return Optional.of(step.get());
        } catch (DataAccessException e) {
            throw e;
        } catch (RuntimeException e) {
            problems.add(shard, 0, "cannot be compared: " + Trouble.nameOf(e));
            return Optional.empty();
        }
    }

    private static byte[] check(JournalRow row, long expected, byte[] before, Problems problems) {
        if (row.position() < expected) {
            problems.add(row.shard(), row.position(), "positions begin with 1: the row was added");
        } else if (row.position() > expected) {
            problems.add(row.shard(), expected, "rows " + expected + " to " + (row.position() - 1) + " are missing");
        }
        byte[] hash =
                Chain.hash(before, row.shard(), row.position(), row.caseNumber(), row.kind(), row.at(), row.body());
        if (!Arrays.equals(hash, row.hash())) {
            problems.add(row.shard(), row.position(), "the hash does not fit: changed, moved or replaced");
        }
        // go on from the stored hash, so that one changed row is one problem
        return row.hash();
    }

    private static void add(Fold fold, JournalRow row, Problems problems) {
        try {
            fold.add(row);
        } catch (RuntimeException e) {
            problems.add(row.shard(), row.position(), "cannot be folded: " + Trouble.nameOf(e));
        }
    }
}
