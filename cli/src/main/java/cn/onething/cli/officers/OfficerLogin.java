package cn.onething.cli.officers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logs the scripted officers in: signs their tokens with the key that the departments believe.
 *
 * @param key Base64
 */
record OfficerLogin(String key) {
    private static final Duration LASTS = Duration.ofMinutes(10);
    private static final String HEADER =
            encoded("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.US_ASCII));

    /** Who works by script. */
    enum Staff {
        AUTO("auto", List.of("handler", "decider", "head")),
        /** Where one proposes and another one approves. */
        COLLEAGUE("auto-2", List.of("reviewer"));

        private final String id;
        private final List<String> roles;

        Staff(String id, List<String> roles) {
            this.id = id;
            this.roles = roles;
        }

        String id() {
            return id;
        }
    }

    /** A token for one department, good for ten minutes. */
    String token(String department, Staff staff) {
        Map<String, Object> claims = Map.of(
                "aud",
                "onething-officers",
                "sub",
                staff.id,
                "department",
                department,
                "roles",
                staff.roles,
                "exp",
                Instant.now().plus(LASTS).getEpochSecond());
        String signed = HEADER + "." + encoded(JsonMapper.shared().writeValueAsBytes(claims));
        return signed + "." + encoded(signature(signed));
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
