package cn.onething.orchestrator.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class CallIT {
    private static final String HEARD = "申请人称已改好，等待重新申报";
    private static final String ACT = "{\"by\":\"工号 12\",\"words\":\"%s\"}".formatted(HEARD);

    @Autowired
    Catalogue catalogue;

    private Client client;
    private String number;
    private long known;

    @BeforeEach
    void endRefused(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.change()).json().path("caseNumber").asString();
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number, "registration-change");
        }
    }

    @Test
    void whoDidNotGetWhatWasAskedForIsOnTheList() {
        JsonNode call = call();

        assertThat(call.path("department").asString()).isEqualTo("market-supervision");
        assertThat(call.path("ended").asString()).isEqualTo("REFUSED");
        assertThat(call.path("overdue").asBoolean()).isFalse();
        Instant ended = Instant.parse(call.path("endedAt").asString());
        assertThat(Instant.parse(call.path("dueAt").asString()))
                .isEqualTo(catalogue.workingDays().due(ended, 10, "999900").instant());
        JsonNode sheet = client.get("/operations/calls/" + id()).json();
        assertThat(sheet.path("name").asString()).isEqualTo("云溪恒达信息技术有限公司");
        assertThat(sheet.path("mobiles").toString()).contains("/newLegalRepresentative/mobile", "13900000000");
    }

    @Test
    void whatIsNotSolvedGoesToTheDesk() {
        Answer answer = act("unsolved", ACT);

        assertThat(answer.json().path("escalated").asBoolean()).isTrue();
        assertThat(answer.json().at("/call/state").asString()).isEqualTo("UNSOLVED");
        assertThat(client.get("/api/cases/" + number + "/escalations")
                        .json()
                        .at("/escalations/0/ground")
                        .asString())
                .isEqualTo("REFUSED");
        assertThat(answer.response().body()).doesNotContain(HEARD);
        assertThat(client.get("/operations/calls/" + id()).json().path("words").asString())
                .isEqualTo(HEARD);
        assertThat(act("satisfied", ACT).problem()).isEqualTo("act-not-allowed");
    }

    @Test
    void afterThreeCallsWithoutAnAnswerItEnds() {
        assertThat(act("no-answer", ACT).json().at("/call/state").asString()).isEqualTo("OPEN");
        assertThat(act("no-answer", ACT).json().at("/call/tries").asInt()).isEqualTo(2);
        assertThat(act("no-answer", ACT).json().at("/call/state").asString()).isEqualTo("UNREACHED");
        assertThat(act("no-answer", ACT).problem()).isEqualTo("act-not-allowed");
    }

    @Test
    void whoIsContentIsNotCalledAgain() {
        assertThat(act("satisfied", ACT).json().at("/call/state").asString()).isEqualTo("SATISFIED");
        assertThat(find("OPEN")).isEmpty();
        assertThat(find("SATISFIED")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"words":"x"}                     | /by missing
            {"by":"x","words":"y","level":1}  | /level unknown-field
            """)
    void aWrongActIsRefused(String body, String error) {
        assertThat(act("satisfied", body).errors()).containsExactly(error);
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(post(999_999_999, "satisfied", ACT).problem()).isEqualTo("no-such-call");
        assertThat(client.get("/api/calls?state=closed").errors()).containsExactly("/query/state not-allowed");
    }

    private JsonNode call() {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> find("OPEN"), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest are on the last page. */
    private Optional<JsonNode> find(String state) {
        String after = "";
        do {
            JsonNode page = client.get("/api/calls?limit=200&state=" + state + "&after=" + after)
                    .json();
            Optional<JsonNode> found = page.path("calls")
                    .valueStream()
                    .filter(call -> call.path("caseNumber").asString().equals(number))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        return Optional.empty();
    }

    private long id() {
        if (known == 0) {
            known = call().path("id").asLong();
        }
        return known;
    }

    private Answer act(String act, String body) {
        return post(id(), act, body);
    }

    private Answer post(long id, String act, String body) {
        return client.post("/api/calls/" + id + "/" + act, body, "Content-Type", "application/json");
    }
}
