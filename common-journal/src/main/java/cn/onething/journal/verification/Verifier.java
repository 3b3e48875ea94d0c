package cn.onething.journal.verification;

import cn.onething.journal.Chain;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;
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

    public Verifier(JdbcTemplate jdbc, PlatformTransactionManager transactions, Fold.Factory folds) {
        this.jdbc = jdbc;
        this.folds = folds;
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
        List<Problem> problems = new ArrayList<>();
        long rows = 0;
        for (int shard : jdbc.queryForList("select shard from journal_shard order by shard", Integer.class)) {
            long before = rows;
            Long read = snapshot.execute(_ -> verifyShard(shard, problems, done -> progress.accept(before + done)));
            rows += read == null ? 0 : read;
        }
        return new Report(
                problems.isEmpty(), rows, problems.stream().limit(MOST_PROBLEMS).toList());
    }

    private long verifyShard(int shard, List<Problem> problems, LongConsumer progress) {
        Map<String, Object> head = jdbc.queryForMap("select position, hash from journal_shard where shard = ?", shard);
        Fold fold = folds.of(shard);
        byte[] hash = Chain.START;
        long position = 0;
        List<JournalRow> page;
        do {
            page = Rows.read(jdbc, shard, position + 1, PAGE);
            for (JournalRow row : page) {
                hash = check(row, position + 1, hash, problems);
                position = row.position();
                add(fold, row, problems);
            }
            progress.accept(position);
        } while (!page.isEmpty());
        if (!Objects.equals(position, head.get("position")) || !Objects.deepEquals(hash, head.get("hash"))) {
            problems.add(new Problem(shard, position, "the journal does not end where the shard's head says"));
        }
        fold.compare(problems::add);
        return position;
    }

    private static byte[] check(JournalRow row, long expected, byte[] before, List<Problem> problems) {
        if (row.position() != expected) {
            problems.add(new Problem(
                    row.shard(), expected, "rows " + expected + " to " + (row.position() - 1) + " are missing"));
        }
        byte[] hash =
                Chain.hash(before, row.shard(), row.position(), row.caseNumber(), row.kind(), row.at(), row.body());
        if (!Arrays.equals(hash, row.hash())) {
            problems.add(new Problem(row.shard(), row.position(), "the hash does not fit: changed, moved or replaced"));
        }
        // go on from the stored hash, so that one changed row is one problem
        return row.hash();
    }

    private static void add(Fold fold, JournalRow row, List<Problem> problems) {
        try {
            fold.add(row);
        } catch (RuntimeException e) {
            problems.add(new Problem(
                    row.shard(),
                    row.position(),
                    "cannot be folded: " + e.getClass().getSimpleName()));
        }
    }
}
