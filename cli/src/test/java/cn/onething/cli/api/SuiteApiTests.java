package cn.onething.cli.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onething.cli.ExitCode;
import cn.onething.events.CaseChanged;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that gives prepared answers. */
class SuiteApiTests {
    private static final String UNKNOWN_COMPANY =
            "{\"type\":\"https://onething.cn/problems/unknown-company\",\"title\":\"无此企业\",\"status\":404}";

    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<String> paths = new ArrayList<>();
    private final List<String> lastEventIds = new ArrayList<>();
    private HttpServer server;
    private SuiteApi api;

    private record Answer(int status, String type, String body) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        api = new SuiteApi(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aProblemNamesEachWrongFieldInBothLanguages() {
        answers.add(new Answer(422, "application/problem+json", """
                {"type":"https://onething.cn/problems/wrong-input","title":"输入有误 Wrong input","status":422,
                 "correlationId":"c-1","errors":[{"pointer":"/form/creditCode","code":"check-character",
                 "zh":"校验码有误","en":"wrong check character"}]}"""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> api.submit(new byte[0], null))
                .withMessageContainingAll("/form/creditCode", "校验码有误", "wrong check character", "c-1")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT));
    }

    @ParameterizedTest
    @CsvSource({
        "400, WRONG_INPUT",
        "404, WRONG_INPUT",
        "409, WRONG_INPUT",
        "413, WRONG_INPUT",
        "429, FAILED",
        "500, FAILED",
        "502, FAILED",
        "503, FAILED"
    })
    void anAnswerThatIsNoProblemDocumentStillHasItsStatus(int status, ExitCode exitCode) {
        answers.add(new Answer(status, "text/html", "<html>oops</html>"));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> api.find("YJS1"))
                .withMessageContaining("HTTP " + status)
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(exitCode));
    }

    @Test
    void aCompanyThatADepartmentDoesNotKnowIsNoRecord() {
        answers.add(new Answer(404, "application/problem+json", UNKNOWN_COMPANY));

        assertThat(api.company("tax", "91999900MA00000000")).isEmpty();
    }

    @Test
    void aForeign404IsNotTakenForNoRecord() {
        answers.add(new Answer(404, "text/html", "no such page"));

        assertThatExceptionOfType(Refused.class).isThrownBy(() -> api.company("tax", "91999900MA00000000"));
    }

    @Test
    void aRecordIsAskedForUnderItsKeyWhateverItIs() {
        answers.add(new Answer(200, "application/json", "{\"key\":\"示范路 1号\",\"current\":{},\"history\":[]}"));

        assertThat(api.record("power", "示范路 1号", "connections")).isPresent();
        assertThat(paths).containsExactly("/api/departments/power/records/示范路 1号?register=connections");
    }

    @Test
    void aDepartmentThatHasNothingButCompaniesIsAskedForTheCompany() {
        answers.add(new Answer(404, "application/json", "{\"status\":404,\"error\":\"Not Found\"}"));
        answers.add(new Answer(404, "application/problem+json", UNKNOWN_COMPANY));

        assertThat(api.record("tax", "91999900MA00000000", null)).isEmpty();
        assertThat(paths).last().isEqualTo("/api/departments/tax/companies/91999900MA00000000");
    }

    @Test
    void aDepartmentThatDoesNotExistIsNotTakenForOneWithoutTheRecord() {
        answers.add(new Answer(404, "application/problem+json", """
                {"type":"https://onething.cn/problems/no-such-department","title":"无此部门","status":404}"""));

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> api.record("nobody", "1", null))
                .withMessageContaining("无此部门")
                .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT));
    }

    @Test
    void aCaseThatWaitsForItsApplicantHasNotEnded() {
        assertThat(CaseView.isEnd("WAITING_APPLICANT")).isFalse();
        assertThat(CaseView.isEnd("WITHDRAWN")).isTrue();
    }

    @Test
    void aBrokenStreamGoesOnAfterTheLastChangeSeen() {
        answers.add(new Answer(200, "text/event-stream", change(1, "IN_PROGRESS") + change(2, "IN_PROGRESS")));
        answers.add(new Answer(503, "text/plain", "restarting"));
        answers.add(new Answer(200, "text/event-stream", change(3, "COMPLETED")));
        List<Integer> seen = new ArrayList<>();
        List<String> interruptions = new ArrayList<>();

        new CaseStream(api, "YJS1").follow((CaseChanged change) -> seen.add(change.revision()), interruptions::add);

        assertThat(seen).containsExactly(1, 2, 3);
        assertThat(lastEventIds).containsExactly("0", "2", "2");
        assertThat(interruptions).hasSize(1);
    }

    private static String change(int revision, String status) {
        return """
                id:%d
                event:case.changed
                data:{"caseNumber":"YJS1","bundle":"five","revision":%d,"at":"2026-11-22T08:00:00Z","status":"%s","items":[]}

                """.formatted(revision, revision, status);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = answers.remove();
        String query = exchange.getRequestURI().getQuery();
        paths.add(exchange.getRequestURI().getPath() + (query == null ? "" : "?" + query));
        String lastEventId = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        if (lastEventId != null) {
            lastEventIds.add(lastEventId);
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
