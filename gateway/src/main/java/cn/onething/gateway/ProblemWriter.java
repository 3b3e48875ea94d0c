package cn.onething.gateway;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem of the gateway's own. */
@Component
final class ProblemWriter {
    private static final String RETRY_AFTER_SECONDS = "2";

    private final JsonMapper json;

    ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /**
     * Does nothing when the answer has already begun: its status cannot be taken back.
     *
     * @param details that the problem's sentences name
     */
    void write(Problem problem, HttpServletRequest request, HttpServletResponse response, Object... details)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (problem == Problem.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        byte[] body =
                json.writeValueAsBytes(problem.body(Correlation.of(request).id(), details));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
