package cn.onething.department.officer;

import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads officers' tokens: JSON Web Tokens (RFC 7519), signed, with the claims {@code aud} = {@value #AUDIENCE}, {@code sub}
 * (staff id), {@code department}, {@code roles} and {@code exp}.
 */
public final class OfficerTokens {
    /** A token for anything else does not open a work list. */
    public static final String AUDIENCE = "onething-officers";

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int LONGEST = 4096;
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");
    private static final Pattern STAFF_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Optional<Signature> signature;
    private final InstantSource clock;

    /** @throws IllegalArgumentException when a key is none, or both are set */
    public OfficerTokens(OfficerProperties properties, InstantSource clock) {
        this.signature = Signature.of(properties);
        this.clock = clock;
    }

    /** @param authorization the header, null when there is none */
    public Login read(@Nullable String authorization) {
        if (signature.isEmpty()) {
            return refused("login-not-set-up", "未配置工作人员登录密钥", "No key for officers' tokens is configured here");
        }
        var bearer = BEARER.matcher(authorization == null ? "" : authorization);
        if (!bearer.matches()) {
            return refused("login-missing", "请先登录：缺少 Bearer 令牌", "Log in first: a bearer token is missing");
        }
        return bearer.group(1).length() > LONGEST ? invalid("too long") : read(bearer.group(1), signature.get());
    }

    private Login read(String token, Signature trusted) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return invalid("not three parts");
        }
        try {
            JsonNode header = json(parts[0]);
            if (!header.path("alg").asString("").equals(trusted.algorithm()) || header.has("crit")) {
                return invalid("alg is not " + trusted.algorithm());
            }
            byte[] signed = (parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
            return trusted.holds(signed, Base64.getUrlDecoder().decode(parts[2]))
                    ? claims(json(parts[1]))
                    : invalid("the signature does not hold");
        } catch (JacksonException | IllegalArgumentException e) {
            return invalid("cannot be read");
        }
    }

    private Login claims(JsonNode claims) {
        Instant now = clock.instant();
        if (!isFor(claims.path("aud"))) {
            return invalid("aud is not " + AUDIENCE);
        }
        if (!claims.path("exp").isNumber()) {
            return invalid("exp is missing");
        }
        if (!now.minus(SKEW).isBefore(at(claims.path("exp")))) {
            return refused("login-expired", "登录已过期，请重新登录", "The login has expired: log in again");
        }
        if (claims.path("nbf").isNumber() && now.plus(SKEW).isBefore(at(claims.path("nbf")))) {
            return invalid("nbf is in the future");
        }
        String id = claims.path("sub").asString("");
        String department = claims.path("department").asString("");
        if (!STAFF_ID.matcher(id).matches() || department.isEmpty()) {
            return invalid(department.isEmpty() ? "department is missing" : "sub is no staff id");
        }
        Set<Role> roles = claims.path("roles").values().stream()
                .flatMap(role -> Role.of(role.asString("")).stream())
                .collect(Collectors.toSet());
        return new Login.As(new Officer(id, department, roles));
    }

    private static boolean isFor(JsonNode audience) {
        return audience.isArray()
                ? audience.values().stream().anyMatch(each -> each.asString("").equals(AUDIENCE))
                : audience.asString("").equals(AUDIENCE);
    }

    private static Instant at(JsonNode seconds) {
        return Instant.ofEpochSecond(Math.clamp(seconds.asLong(0), 0, Integer.MAX_VALUE * 2L));
    }

    private static JsonNode json(String part) {
        return MessageJson.mapper().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static Login invalid(String what) {
        return refused("login-invalid", "令牌无效：" + what, "The token is not valid: " + what);
    }

    private static Login refused(String code, String zh, String en) {
        return new Login.Refused(new Reason(code, zh, en));
    }
}
