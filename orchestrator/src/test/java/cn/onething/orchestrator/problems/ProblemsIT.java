package cn.onething.orchestrator.problems;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import cn.onething.testsupport.TestServers;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Every failure is a problem, wherever it comes from. */
@OrchestratorTest
class ProblemsIT {
    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void anUnknownAddressIsAProblem() {
        Answer answer = client.get("/api/no-such", "X-Correlation-Id", "seen-by-the-client");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.problem()).isEqualTo("not-found");
        assertThat(answer.json().path("correlationId").asString()).isEqualTo("seen-by-the-client");
        assertThat(answer.json().path("title").asString()).isEqualTo("没有这个地址 / No such address");
    }

    @Test
    void aCorrelationIdThatCouldDoHarmIsReplaced() {
        String id = client.get("/api/no-such", "X-Correlation-Id", "a b\"c")
                .json()
                .path("correlationId")
                .asString();

        assertThat(id).matches("[0-9a-f]{32}");
    }

    @Test
    void aMethodThatDoesNotExistIsAProblemThatNamesThoseThatDo() {
        Answer answer = client.post("/api/bundles", "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.problem()).isEqualTo("method-not-allowed");
        assertThat(answer.header("Allow")).contains("GET");
    }

    @Test
    void anAnswerThatNobodyCanGiveIsAProblem() {
        Answer answer = client.get("/api/bundles", "Accept", "image/png");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.problem()).isEqualTo("not-acceptable");
    }

    @Test
    void whileTheDatabaseIsAwayTheClientIsToldToTryAgainAndMayDoSo() {
        String key = UUID.randomUUID().toString();
        Answer away;
        TestServers.postgres().stop();
        try {
            away = client.submit(Applications.five(), "Idempotency-Key", key);
        } finally {
            TestServers.postgres().start();
        }

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.problem()).isEqualTo("try-again");
        assertThat(away.header("Retry-After")).isEqualTo("2");
        // connections that died with the server may cost the next tries another 503 each; the client is told to go on
        int tries = 0;
        Answer back;
        do {
            back = client.submit(Applications.five(), "Idempotency-Key", key);
        } while (back.status() == 503 && ++tries < 20);
        assertThat(back.status()).isEqualTo(202);
    }

    @Test
    void theServiceIsReady() {
        assertThat(client.get("/actuator/health/readiness").status()).isEqualTo(200);
    }

    @Test
    void theApiIsDocumentedWithItsProblems() {
        JsonNode api = client.get("/v3/api-docs").json();

        assertThat(api.path("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/api/cases",
                        "/api/cases/batch",
                        "/api/cases/{number}",
                        "/api/cases/{number}/withdrawal",
                        "/api/cases/{number}/events",
                        "/api/cases/{number}/agents",
                        "/api/cases/{number}/agents/{id}/revocation",
                        "/api/cases/{number}/channels",
                        "/api/cases/{number}/corrections",
                        "/api/cases/{number}/delivery",
                        "/api/cases/{number}/hand-over",
                        "/api/cases/{number}/papers",
                        "/api/cases/{number}/report",
                        "/api/cases/{number}/report.pdf",
                        "/api/calls",
                        "/api/calls/{id}/{act}",
                        "/api/certificates/{identifier}",
                        "/certificates/{identifier}",
                        "/api/cases/{number}/ratings",
                        "/api/cases/{number}/escalations",
                        "/api/escalations",
                        "/api/escalations/{id}/{act}",
                        "/api/notices/outbox",
                        "/api/papers",
                        "/api/ratings/follow-ups",
                        "/api/ratings/follow-ups/{id}/{act}",
                        "/api/ratings/summary",
                        "/api/windows",
                        "/api/bundles",
                        "/api/bundles/{id}",
                        "/api/bundles/{id}/form");
        JsonNode submit = api.path("paths").path("/api/cases").path("post");
        assertThat(submit.path("summary").asString()).isEqualTo("提交申请 / Submit an application");
        assertThat(submit.path("responses").propertyNames()).contains("202", "400", "413", "415", "422", "503", "500");
        assertThat(submit.at("/requestBody/content").propertyNames()).containsExactly("application/json");
        assertThat(submit.at("/responses/422/content").propertyNames()).containsExactly("application/problem+json");
        assertThat(submit.at("/responses/422/description").asString())
                .contains(ProblemKind.INVALID_APPLICATION.type(), ProblemKind.IDEMPOTENCY_KEY_REUSED.type());
        assertThat(api.at("/components/schemas/Problem/properties").propertyNames())
                .contains("type", "title", "detail", "correlationId", "errors");
        assertThat(client.get("/swagger-ui/index.html").response().body()).contains("swagger-ui");
    }

    @Test
    void everyKindHasATypeOfItsOwnAndATitleInBothLanguages() {
        assertThat(Arrays.stream(ProblemKind.values()).map(ProblemKind::type)).doesNotHaveDuplicates();
        assertThat(ProblemKind.values())
                .allSatisfy(kind -> assertThat(kind.title()).matches("[^/]*\\p{IsHan}[^/]* / [A-Z].*"));
    }
}
