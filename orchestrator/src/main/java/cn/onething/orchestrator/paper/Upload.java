package cn.onething.orchestrator.paper;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * A paper that was uploaded and does not belong to a case yet.
 *
 * @param sha256 of the content, hex
 */
public record Upload(String sha256, String mediaType, byte[] content) {

    static Upload of(String mediaType, byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Upload(HexFormat.of().formatHex(hash), mediaType, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
