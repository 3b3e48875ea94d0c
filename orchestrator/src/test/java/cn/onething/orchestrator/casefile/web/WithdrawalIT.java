package cn.onething.orchestrator.casefile.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.events.CheckCharacters;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OrchestratorTest
class WithdrawalIT {
    private static final String REASON = "{\"reason\":\"家中有事，另行申请\"}";

    @Autowired
    JdbcTemplate jdbc;

    private Client client;
    private String number;

    @BeforeEach
    void open(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.five()).json().path("caseNumber").asString();
    }

    @Test
    void aCaseIsWithdrawnAndTheRestNeverStarts() {
        Answer answer = client.withdraw(number, REASON);

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().at("/items/0/status").asString()).isEqualTo("WITHDRAWING");
        assertThat(answer.json().at("/items/4/status").asString()).isEqualTo("NOT_STARTED");
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.withdraws(number, "a");
        }
        awaitStatus("WITHDRAWN");
        assertThat(client.withdraw(number, REASON).status())
                .as("asking twice is harmless")
                .isEqualTo(202);
    }

    @Test
    void theReasonIsKeptForWhoAsksWhyAndGoesWithTheKey() {
        String first17 = "91999900MA00WDRW1";
        String erased = Applications.five(first17 + CheckCharacters.creditCode(first17));
        number = client.submit(erased).json().path("caseNumber").asString();
        String path = "/operations/cases/" + number + "/withdrawal";
        assertThat(client.get(path).status()).isEqualTo(404);
        client.withdraw(number, REASON);
        client.withdraw(number, "{\"reason\":\"另一个原因\"}");

        assertThat(client.get(path).json().path("reason").asString()).isEqualTo("家中有事，另行申请");
        jdbc.update("""
                delete from applicant_key where applicant = (select applicant from case_file where case_number = ?)
                """, number);
        assertThat(client.get(path).status())
                .as("whose key was destroyed is forgotten")
                .isEqualTo(404);
    }

    @Test
    void theReasonIsNotInTheJournal() {
        client.withdraw(number, REASON);

        assertThat(jdbc.queryForList("select body from journal where case_number = ?", String.class, number))
                .hasSize(2)
                .noneMatch(body -> body.contains("家中有事"));
    }

    @Test
    void whatIsDecidedCannotBeWithdrawn() {
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number, "a");
        }
        awaitStatus("REFUSED");

        Answer answer = client.withdraw(number, REASON);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("too-late-to-withdraw");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                        | /reason missing
            {"reason":" "}            | /reason missing
            {"reason":1}              | /reason wrong-type
            {"reason":"x","who":"me"} | /who unknown-field
            """)
    void aReasonIsNeeded(String body, String error) {
        Answer answer = client.withdraw(number, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-request");
        assertThat(answer.errors()).containsExactly(error);
        assertThat(client.get("/api/cases/" + number).json().path("revision").asInt())
                .isEqualTo(1);
    }

    @Test
    void aReasonHasFiveHundredCharactersAtMost() {
        assertThat(client.withdraw(number, "{\"reason\":\"" + "长".repeat(501) + "\"}")
                        .errors())
                .containsExactly("/reason too-long");
        assertThat(client.withdraw(number, "{\"reason\":\"" + "长".repeat(500) + "\"}")
                        .status())
                .isEqualTo(202);
    }

    private void awaitStatus(String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/api/cases/" + number)
                                .json()
                                .path("status")
                                .asString(),
                        status::equals);
    }
}
