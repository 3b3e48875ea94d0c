package cn.onething.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GatewayTest
class RoutesIT {
    @LocalServerPort
    private int port;

    private Caller caller;

    @BeforeEach
    void call() {
        caller = new Caller(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/cases, orchestrator",
        "/api/cases/YJS1/events, orchestrator",
        "/api/bundles, orchestrator",
        "/certificates/1.2.156.3005.2, orchestrator",
        "/api/bundles/five/form?region=999900, orchestrator",
        "/v3/api-docs, orchestrator",
        "/v3/api-docs/swagger-config, orchestrator",
        "/swagger-ui/index.html, orchestrator",
        "/api/departments/market-supervision/companies/91999900MA00TE5T22, market-supervision",
        "/api/departments/tax/companies/91999900MA00TE5T22, tax",
        "/api/departments/public-security/companies/91999900MA00TE5T22, public-security",
        "/api/departments/bank/records/91999900MA00TE5T22, configured",
        "/api/departments/tax-office/companies, configured",
        "/api/departments/housing/tasks?case=YJS1, configured"
    })
    void leadToTheServiceInCharge(String path, String service) throws Exception {
        assertThat(caller.get(path).body()).isEqualTo(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/operations/verify",
                "/actuator",
                "/actuator/env",
                "/actuator/gateway/routes",
                "/api",
                "/api/casesx",
                "/api/departments",
                "/api/departments/",
                "/api/operations/verify",
                "/error",
                "/index.html"
            })
    void doNotExistForAnythingElse(String path) throws Exception {
        var answer = caller.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("https://onething.cn/problems/not-found", "此地址不对外提供。");
        assertThat(Services.running()).noneMatch(service -> service.wasReachedAt(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases/../../operations/verify",
                "/api/cases/%2e%2e/%2E%2E/operations/verify",
                "/api/cases/..;/..;/operations/verify",
                "/api/cases/..%2f..%2foperations/verify",
                "/api/cases/%252e%252e/operations/verify",
                "/api/cases//operations",
                "/api/cases/..%5c..%5coperations",
                "/api/cases/../../actuator/env",
                "/api/departments/../../operations/verify",
                "/api/departments/bank/..%2f..%2f..%2foperations/verify"
            })
    void cannotBeLeftByACrookedPath(String path) throws Exception {
        int before = seenByAll();
        assertThat(caller.statusLineOf(path)).startsWith("HTTP/1.1 400");
        assertThat(seenByAll()).isEqualTo(before);
    }

    private static int seenByAll() {
        return Services.running().stream()
                .mapToInt(service -> service.seen.size())
                .sum();
    }

    @Test
    void leaveItToTheServiceThatADepartmentIsNotKnown() throws Exception {
        String path = "/api/departments/no-such-department/records/1";
        String problem = "{\"type\":\"https://onething.cn/problems/no-such-department\",\"title\":\"无此部门\"}";
        Services.CONFIGURED.answer(path, exchange -> Upstream.send(exchange, 404, "application/problem+json", problem));
        var answer = caller.get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(problem);
    }

    @Test
    void passMethodQueryBodyAndHostOnAndTheAnswerBackAsItIs() throws Exception {
        Services.ORCHESTRATOR.answer("/api/cases/as-it-is", exchange -> {
            exchange.getResponseHeaders().set("Location", "/api/cases/YJS1");
            exchange.getResponseHeaders().set("Retry-After", "7");
            Upstream.send(exchange, 422, "application/problem+json", "{\"type\":\"x\",\"title\":\"表单有误\"}");
        });
        String uri = "/api/cases/as-it-is?subject=%E4%B8%80%E4%BB%B6%20%E4%BA%8B&after=a%2Bb";
        var answer = caller.send(caller.request(uri)
                .header("Idempotency-Key", "k-1")
                .header("Authorization", "Bearer a.b.c")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"bundle\":\"五\"}")));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).isEqualTo("{\"type\":\"x\",\"title\":\"表单有误\"}");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Location")).contains("/api/cases/YJS1");
        assertThat(answer.headers().firstValue("Retry-After")).contains("7");
        Upstream.Seen seen = Services.ORCHESTRATOR.only(uri);
        assertThat(seen.method()).isEqualTo("POST");
        assertThat(seen.bodyBytes()).isEqualTo(16);
        assertThat(seen.header("Idempotency-Key")).containsExactly("k-1");
        assertThat(seen.header("Authorization")).containsExactly("Bearer a.b.c");
        assertThat(seen.header("Host")).containsExactly("localhost:" + port);
    }

    @Test
    void keepConnectionsOnBothSides() throws Exception {
        for (int i = 0; i < 250; i++) {
            assertThat(caller.get("/api/departments/tax/kept").statusCode()).isEqualTo(200);
        }
        Map<Integer, Long> perConnection = Services.TAX.seen.stream()
                .filter(seen -> seen.uri().endsWith("/kept"))
                .collect(Collectors.groupingBy(Upstream.Seen::callerPort, Collectors.counting()));
        assertThat(perConnection).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void leaveTheReadinessOfTheGatewayItself() throws Exception {
        assertThat(caller.get("/actuator/health/readiness").body()).contains("UP");
        assertThat(Services.running()).noneMatch(service -> service.wasReachedAt("/actuator/health/readiness"));
    }
}
