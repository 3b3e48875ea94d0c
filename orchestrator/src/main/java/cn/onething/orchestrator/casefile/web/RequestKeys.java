package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.casefile.CaseFileService.RequestKey;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes idempotency keys out of requests. Only hashes are kept. */
final class RequestKeys {
    static final String HEADER = "Idempotency-Key";
    private static final Pattern WELL_FORMED = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private RequestKeys() {}

    /**
     * @param header absent when the client does not care
     * @param operation what was asked for: the same body means something else at another address
     * @throws Refused when the header is not a key
     */
    static @Nullable RequestKey of(@Nullable String header, String operation, byte[] body) {
        if (header == null) {
            return null;
        }
        if (!WELL_FORMED.matcher(header).matches()) {
            throw new Refused(ProblemKind.INVALID_PARAMETER.with(
                    HEADER + " 应为 1 至 255 个可见的 ASCII 字符。", HEADER + " must have 1 to 255 visible ASCII characters."));
        }
        MessageDigest hash = sha256();
        byte[] key = hash.digest(header.getBytes(StandardCharsets.US_ASCII));
        hash.update(operation.getBytes(StandardCharsets.US_ASCII));
        hash.update((byte) 0);
        return new RequestKey(key, hash.digest(body));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
