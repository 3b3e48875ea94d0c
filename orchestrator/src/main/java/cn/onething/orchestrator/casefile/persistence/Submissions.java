package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what was answered to requests with an idempotency key. */
public final class Submissions {
    private final BatchSql sql;

    public Submissions(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    /** The same key came with another request. */
    public static final class KeyReused extends RuntimeException {
        KeyReused() {
            super("the idempotency key was used for another request");
        }
    }

    /** A request and the answer to it. */
    public record Submission(byte[] requestHash, String answer) {

        /** @throws KeyReused when this was another request */
        public String answerTo(byte[] hash) {
            if (!Arrays.equals(requestHash, hash)) {
                throw new KeyReused();
            }
            return answer;
        }
    }

    /** What {@link #find} asks the database. */
    public Question<Submission> question(byte[] keyHash) {
        return new Question<>(
                "select request_hash, answer from submission where key_hash = ?",
                (row, _) -> new Submission(row.getBytes(1), row.getString(2)),
                (Object) keyHash);
    }

    /** What the key stands for. */
    public Optional<Submission> find(byte[] keyHash) {
        return sql.query(question(keyHash)).stream().findFirst();
    }

    /**
     * Within a journal write, at whose end it fails with a {@link org.springframework.dao.DuplicateKeyException} when somebody
     * else was first.
     */
    public void remember(byte[] keyHash, Submission submission) {
        sql.insertLate(
                "submission (key_hash, request_hash, answer)",
                List.of(submission),
                (columns, row) ->
                        columns.bytes(keyHash).bytes(row.requestHash()).text(row.answer()));
    }
}
