package cn.onething.orchestrator.casefile.persistence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers what was answered to requests with an idempotency key. */
public final class Submissions {
    private final JdbcTemplate jdbc;

    public Submissions(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The same key came with another request. */
    public static final class KeyReused extends RuntimeException {
        KeyReused() {
            super("the idempotency key was used for another request");
        }
    }

    private record Remembered(byte[] requestHash, String answer) {}

    /** @throws KeyReused when the key stands for another request */
    public Optional<String> find(byte[] keyHash, byte[] requestHash) {
        List<Remembered> found = jdbc.query(
                "select request_hash, answer from submission where key_hash = ?",
                (row, _) -> new Remembered(row.getBytes(1), row.getString(2)),
                (Object) keyHash);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        if (!Arrays.equals(found.getFirst().requestHash(), requestHash)) {
            throw new KeyReused();
        }
        return Optional.of(found.getFirst().answer());
    }

    /** @return false when somebody else was first; nothing is written then */
    public boolean remember(byte[] keyHash, byte[] requestHash, String answer) {
        return jdbc.update("""
                        insert into submission (key_hash, request_hash, answer) values (?, ?, ?)
                        on conflict (key_hash) do nothing
                        """, keyHash, requestHash, answer) == 1;
    }
}
