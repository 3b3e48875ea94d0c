package cn.onething.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;

/** Turns what goes wrong on the way to a service into a problem. The exception's own text never leaves the gateway. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ProblemResolver implements HandlerExceptionResolver {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemResolver.class);

    private final ProblemWriter problems;

    ProblemResolver(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (has(failure, ClientAbortException.class)) {
            return new ModelAndView(); // the caller has gone: nobody to tell, nothing wrong
        }
        if (response.isCommitted()) {
            log("answer broken off", request, failure);
            return null; // rethrown, so that the connection is cut and the caller sees that the answer is not whole
        }
        Problem problem = problemOf(failure);
        if (problem.status().is5xxServerError()) {
            log(problem.name(), request, failure);
        }
        try {
            problems.write(problem, request, response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private static Problem problemOf(Exception failure) {
        if (failure instanceof NoHandlerFoundException) {
            return Problem.NOT_FOUND;
        }
        if (has(failure, ConnectTimeoutException.class)) {
            return Problem.SERVICE_UNAVAILABLE;
        }
        if (has(failure, SocketTimeoutException.class)) {
            return Problem.SERVICE_TIMEOUT;
        }
        return has(failure, IOException.class) ? Problem.SERVICE_UNAVAILABLE : Problem.INTERNAL_ERROR;
    }

    private static boolean has(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }

    private static void log(String what, HttpServletRequest request, Exception failure) {
        LOG.atWarn()
                .addKeyValue("correlationId", Correlation.of(request).id())
                .setCause(failure instanceof RuntimeException && !has(failure, IOException.class) ? failure : null)
                .log("{} for {} {}: {}", what, request.getMethod(), request.getRequestURI(), rootOf(failure));
    }

    private static String rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName();
    }
}
