package cn.onething.department.testkit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Logs officers in, as an identity provider does that shares a key with the departments. */
public final class OfficerLogins {
    /** Set {@code onething.officers.key} to it. */
    public static final String KEY = "dGhlIHRlc3RzJyBrZXksIHdoaWNoIG9wZW5zIG5vdGhpbmcgcmVhbA==";

    private OfficerLogins() {}

    /** A token that holds for ten minutes. */
    public static String token(String department, String id, String... roles) {
        return ofClaims("""
                {"aud":"onething-officers","sub":"%s","department":"%s","roles":[%s],"exp":%d}
                """.formatted(
                        id,
                        department,
                        Stream.of(roles).map(role -> '"' + role + '"').collect(Collectors.joining(",")),
                        Instant.now().plusSeconds(600).getEpochSecond()));
    }

    public static String ofClaims(String claims) {
        return signed("{\"alg\":\"HS256\",\"typ\":\"JWT\"}", claims, KEY);
    }

    public static String signed(String header, String claims, String key) {
        String signed = encoded(header.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(claims.getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return signed + "." + encoded(mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
