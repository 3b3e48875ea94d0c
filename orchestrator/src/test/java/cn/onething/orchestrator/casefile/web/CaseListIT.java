package cn.onething.orchestrator.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class CaseListIT {
    private static final String OWN_COMPANY = "91999900MA00TE7T5N";

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrOverlap() {
        List<String> opened = new ArrayList<>();
        client.batch((Applications.five(OWN_COMPANY) + "\n").repeat(5))
                .lines()
                .forEach(line -> opened.add(line.path("caseNumber").asString()));

        List<String> listed = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = client.get("/api/cases?limit=2&subject=" + OWN_COMPANY + "&after=" + next)
                    .json();
            page.path("cases")
                    .values()
                    .forEach(each -> listed.add(each.path("caseNumber").asString()));
            next = page.get("next").isNull() ? "" : page.get("next").asString();
        } while (!next.isEmpty());

        assertThat(listed)
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .containsExactlyInAnyOrderElementsOf(opened);
    }

    @Test
    void listsByBundleStatusAndSubject() {
        String number =
                client.submit(Applications.change()).json().path("caseNumber").asString();

        String query = "/api/cases?bundle=%s&status=%s&subject=" + Applications.COMPANY;
        assertThat(client.get(query.formatted("enterprise-info-change", "IN_PROGRESS"))
                        .response()
                        .body())
                .contains(number);
        assertThat(client.get(query.formatted("enterprise-info-change", "ESCALATED"))
                        .json()
                        .path("cases"))
                .isEmpty();
        assertThat(client.get(query.formatted("five", "IN_PROGRESS")).response().body())
                .doesNotContain(number);
        assertThat(client.get("/api/cases?limit=1").json().path("cases")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, /query/limit out-of-range",
        "limit=201, /query/limit out-of-range",
        "limit=x, /query/limit out-of-range",
        "status=DONE, /query/status not-allowed",
        "subject=1, /query/subject wrong-check-digit",
        "after=1, /query/after wrong-form",
        "bundle=A%20B, /query/bundle wrong-form"
    })
    void aWrongParameterIsNamed(String query, String error) {
        Answer answer = client.get("/api/cases?" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-parameter");
        assertThat(answer.errors()).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"YJS999900101202601010000000A", "1", "%20", "YJS99990010120260101000000001"})
    void aCaseThatDoesNotExistIsNotFound(String number) {
        assertThat(client.get("/api/cases/" + number).problem()).isEqualTo("no-such-case");
        assertThat(client.get("/api/cases/" + number + "/events").problem()).isEqualTo("no-such-case");
        assertThat(client.withdraw(number, "{\"reason\":\"x\"}").problem()).isEqualTo("no-such-case");
    }
}
