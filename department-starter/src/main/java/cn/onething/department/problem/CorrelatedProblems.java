package cn.onething.department.problem;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Every problem names the request that it is about: as the gateway or the client called it, else by a new id. */
@RestControllerAdvice
public final class CorrelatedProblems implements ResponseBodyAdvice<Object> {
    private static final String HEADER = "X-Correlation-Id";
    private static final String PROPERTY = "correlationId";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            String given = request.getHeaders().getFirst(HEADER);
            String id = given != null && WELL_FORMED.matcher(given).matches() ? given : newId();
            Map<String, Object> properties = problem.getProperties();
            if (properties == null || !properties.containsKey(PROPERTY)) {
                problem.setProperty(PROPERTY, id);
            }
            response.getHeaders().set(HEADER, id);
        }
        return body;
    }

    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
