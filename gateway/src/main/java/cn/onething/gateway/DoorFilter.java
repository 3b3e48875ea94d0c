package cn.onething.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** First look at every request: gives it its correlation, and turns away crooked paths and bodies that are too large. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DoorFilter extends HttpFilter {
    private static final String BATCH = "/api/cases/batch";
    private static final String PAPER = "/api/papers";

    private final GatewaySettings.Limits limits;
    private final ProblemWriter problems;

    DoorFilter(GatewaySettings settings, ProblemWriter problems) {
        this.limits = settings.limits();
        this.problems = problems;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader(Correlation.HEADER, Correlation.of(request).id());
        DataSize most = limitOf(request.getRequestURI());
        long limit = most.toBytes();
        if (isCrooked(request.getRequestURI())) {
            problems.write(Problem.MALFORMED_PATH, request, response);
        } else if (request.getContentLengthLong() > limit) {
            problems.write(Problem.BODY_TOO_LARGE, request, response, readable(most));
        } else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null) {
            chain.doFilter(request, response);
        } else {
            byte[] body = request.getInputStream().readNBytes(Math.toIntExact(limit) + 1);
            if (body.length > limit) {
                problems.write(Problem.BODY_TOO_LARGE, request, response, readable(most));
            } else {
                chain.doFilter(new MeasuredRequest(request, body), response);
            }
        }
    }

    /**
     * The routes match the path as it was sent, and a service could read a crooked one as another path than the route
     * did: {@code /api/cases/../../operations/verify}.
     */
    private static boolean isCrooked(String path) {
        String lower = path.toLowerCase(Locale.ROOT);
        return lower.contains("..")
                || lower.contains("//")
                || lower.contains(";")
                || lower.contains("\\")
                || lower.contains("%2e")
                || lower.contains("%2f")
                || lower.contains("%5c")
                || lower.contains("%3b")
                || lower.contains("%25");
    }

    private static String readable(DataSize size) {
        return size.toBytes() % DataSize.ofMegabytes(1).toBytes() == 0
                ? size.toMegabytes() + " MiB"
                : size.toKilobytes() + " KiB";
    }

    private DataSize limitOf(String path) {
        return switch (path) {
            case BATCH -> limits.batch();
            case PAPER -> limits.paper();
            default -> limits.single();
        };
    }
}
