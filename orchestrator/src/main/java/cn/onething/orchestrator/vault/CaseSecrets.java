package cn.onething.orchestrator.vault;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Words about a case that were written outside its form, enciphered with the applicant's key: whoever destroys the key
 * erases them too.
 */
@Component
public final class CaseSecrets {
    private final JdbcClient jdbc;
    private final Vault vault;

    CaseSecrets(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * @param place what the words are, so that they can be read in no other place
     * @return empty when the applicant's key has been destroyed: nothing may be kept about that person
     */
    public Optional<byte[]> encipher(String caseNumber, String place, String words) {
        byte[] plain = words.getBytes(StandardCharsets.UTF_8);
        return applicantOf(caseNumber)
                .flatMap(vault::keyOf)
                .map(key -> key.encipher(plain, context(caseNumber, place)));
    }

    /** Empty when the key has been destroyed, also when the applicant came again since and has a new one. */
    public Optional<String> decipher(String caseNumber, String place, byte[] enciphered) {
        return applicantOf(caseNumber).flatMap(vault::keyOf).flatMap(key -> {
            try {
                byte[] plain = key.decipher(enciphered, context(caseNumber, place));
                return Optional.of(new String(plain, StandardCharsets.UTF_8));
            } catch (IllegalStateException _) {
                return Optional.empty();
            }
        });
    }

    private Optional<byte[]> applicantOf(String caseNumber) {
        return jdbc.sql("select applicant from case_file where case_number = ?")
                .param(caseNumber)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    private static byte[] context(String caseNumber, String place) {
        return (caseNumber + "/" + place).getBytes(StandardCharsets.UTF_8);
    }
}
