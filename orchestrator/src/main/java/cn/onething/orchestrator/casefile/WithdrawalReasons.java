package cn.onething.orchestrator.casefile;

import cn.onething.orchestrator.vault.CaseSecrets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why applicants withdrew their cases, in their own words: personal, so enciphered and beside the journal. */
@Component
public final class WithdrawalReasons {
    private static final String PLACE = "withdrawal";

    private final JdbcClient jdbc;
    private final CaseSecrets secrets;

    WithdrawalReasons(JdbcClient jdbc, CaseSecrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    /**
     * What was written.
     *
     * @param at when the withdrawal was taken in
     */
    public record Written(String reason, Instant at) {}

    /** Within the transaction of the withdrawal. Nothing is kept about somebody who was erased. */
    void keep(String caseNumber, String reason, Instant at) {
        secrets.encipher(caseNumber, PLACE, reason)
                .ifPresent(words -> jdbc.sql("insert into withdrawal (case_number, words, at) values (?, ?, ?)")
                        .params(caseNumber, words, at.atOffset(ZoneOffset.UTC))
                        .update());
    }

    /** Empty when the case was not withdrawn, or its applicant was erased. */
    public Optional<Written> find(String caseNumber) {
        record Kept(byte[] words, Instant at) {}
        return jdbc.sql("select words, at from withdrawal where case_number = ?")
                .param(caseNumber)
                .query((row, _) -> new Kept(
                        row.getBytes(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional()
                .flatMap(kept -> secrets.decipher(caseNumber, PLACE, kept.words())
                        .map(reason -> new Written(reason, kept.at())));
    }
}
