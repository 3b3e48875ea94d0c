package cn.onething.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What ties the log lines, messages and answers of one request together.
 *
 * @param id as the caller gave it, else the trace id
 * @param traceparent W3C trace context, as the caller gave it, else a new one
 */
record Correlation(String id, String traceparent) {
    static final String HEADER = "X-Correlation-Id";
    static final String TRACEPARENT = "traceparent";

    private static final String ATTRIBUTE = Correlation.class.getName();
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACE =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    /** Takes over what is well formed; anything else is replaced, since it ends up in logs and headers. */
    static Correlation from(@Nullable String givenId, @Nullable String givenTrace) {
        String trace = givenTrace != null && TRACE.matcher(givenTrace).matches() ? givenTrace : newTrace();
        String id = givenId != null && ID.matcher(givenId).matches() ? givenId : trace.substring(3, 35);
        return new Correlation(id, trace);
    }

    /** The one of this request, made on the first call. */
    static Correlation of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Correlation known) {
            return known;
        }
        Correlation made = from(request.getHeader(HEADER), request.getHeader(TRACEPARENT));
        request.setAttribute(ATTRIBUTE, made);
        return made;
    }

    private static String newTrace() {
        HexFormat hex = HexFormat.of();
        ThreadLocalRandom random = ThreadLocalRandom.current();
        // the ones keep both ids from being all zero, which W3C forbids
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1) + "-"
                + hex.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
