package cn.onething.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@GatewayTest
class TroubleIT {
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    @Test
    void aServiceThatIsDownIsAProblemInBothLanguages() throws Exception {
        HttpResponse<String> answer =
                caller.get("/api/departments/social-security/companies/x", "X-Correlation-Id", "call-7");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("2");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("https://onething.cn/problems/service-unavailable");
        assertThat(problem.get("title").asString()).isEqualTo("服务暂不可用 / Service unavailable");
        assertThat(problem.get("status").asInt()).isEqualTo(503);
        assertThat(problem.get("correlationId").asString()).isEqualTo("call-7");
        assertThat(problem.get("zh").asString()).startsWith("负责办理的服务暂时无法连接");
        assertThat(problem.get("en").asString()).startsWith("The service in charge cannot be reached");
        assertThat(answer.body()).doesNotContainIgnoringCase("exception").doesNotContain("localhost");
    }

    @Test
    void aServiceThatDoesNotAnswerInTimeIsAnotherProblem() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Services.ORCHESTRATOR.answer("/api/cases/slow", exchange -> {
            try {
                asked.await(5, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        HttpResponse<String> answer = caller.post("/api/cases/slow", 10);
        asked.countDown();
        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("https://onething.cn/problems/service-timeout", "Idempotency-Key");
    }

    @Test
    void aServiceThatDiesBeforeItsAnswerWasPassedNothingTwice() throws Exception {
        Services.ORCHESTRATOR.answer("/api/cases/dies", exchange -> {
            throw new IOException("the connection is cut");
        });
        assertThat(caller.post("/api/cases/dies", 10).statusCode()).isEqualTo(503);
        Services.ORCHESTRATOR.only("/api/cases/dies");
    }

    @Test
    void anAnswerThatIsBrokenOffDoesNotLookWhole() {
        Services.ORCHESTRATOR.answer("/api/cases/half", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(new byte[100_000]);
            exchange.getResponseBody().flush();
            throw new IOException("the connection is cut");
        });
        assertThatThrownBy(() -> caller.get("/api/cases/half")).isInstanceOf(IOException.class);
    }

    @Test
    void aRequestWithoutACorrelationGetsOne() throws Exception {
        HttpResponse<String> answer = caller.get("/api/cases/uncorrelated");
        Upstream.Seen seen = Services.ORCHESTRATOR.only("/api/cases/uncorrelated");
        String trace = seen.header("traceparent").getFirst();
        assertThat(trace).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(seen.header("X-Correlation-Id")).containsExactly(trace.substring(3, 35));
        assertThat(answer.headers().allValues("X-Correlation-Id")).isEqualTo(seen.header("X-Correlation-Id"));
    }

    @Test
    void aCorrelationThatIsThereIsPassedOnAndComesBackOnce() throws Exception {
        Services.ORCHESTRATOR.answer("/api/cases/correlated", exchange -> {
            exchange.getResponseHeaders().set("X-Correlation-Id", "call-8");
            Upstream.send(exchange, 200, "text/plain", "");
        });
        HttpResponse<String> answer =
                caller.get("/api/cases/correlated", "X-Correlation-Id", "call-8", "traceparent", TRACE);
        Upstream.Seen seen = Services.ORCHESTRATOR.only("/api/cases/correlated");
        assertThat(seen.header("traceparent")).containsExactly(TRACE);
        assertThat(seen.header("X-Correlation-Id")).containsExactly("call-8");
        assertThat(answer.headers().allValues("X-Correlation-Id")).isEqualTo(List.of("call-8"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "x\"y",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aCorrelationThatCouldHarmALogIsReplaced(String given) throws Exception {
        HttpResponse<String> answer = caller.get("/api/cases/harmful", "X-Correlation-Id", given);
        assertThat(answer.headers().firstValue("X-Correlation-Id").orElseThrow())
                .isNotEqualTo(given)
                .matches("[0-9a-f]{32}");
    }
}
