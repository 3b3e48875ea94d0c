package cn.onething.orchestrator.desk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class DeskIT {
    private static final String WORDS = "材料齐全，张姓人员仍不予办理";
    private static final Instant DECIDED = Instant.parse("2026-01-05T02:00:00Z");

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Catalogue catalogue;

    private Client client;
    private String number;

    @BeforeEach
    void open(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.five()).json().path("caseNumber").asString();
    }

    @Test
    void aRefusedItemIsRegisteredAtOnceWithWhoIsResponsibleAndUntilWhen() {
        refused();

        Answer answer = escalate("a");

        assertThat(answer.status()).isEqualTo(201);
        JsonNode registered = answer.json();
        assertThat(registered.path("department").asString()).isEqualTo("market-supervision");
        assertThat(registered.path("ground").asString()).isEqualTo("REFUSED");
        assertThat(registered.path("state").asString()).isEqualTo("OPEN");
        Instant at = Instant.parse(registered.path("registeredAt").asString());
        assertThat(Instant.parse(registered.path("dueAt").asString()))
                .isEqualTo(catalogue.workingDays().due(at, 15, "999900").instant());
        assertThat(answer.response().body()).doesNotContain(WORDS);
        assertThat(client.get("/operations/escalations/" + registered.path("id").asInt() + "/words")
                        .json()
                        .path("words")
                        .asString())
                .isEqualTo(WORDS);
        assertThat(escalate("a").problem()).as("one at a time").isEqualTo("already-escalated");
    }

    @Test
    void theAnswerIsShownWithTheCaseOnly() {
        refused();
        int id = escalate("b").json().path("id").asInt();

        Answer closed = close(id, "handed-over", "{\"by\":\"工号 9\",\"why\":\"请向税务部门咨询\",\"to\":\"tax\"}");

        assertThat(closed.json().path("state").asString()).isEqualTo("HANDED_OVER");
        JsonNode shown =
                client.get("/api/cases/" + number + "/escalations").json().at("/escalations/0");
        assertThat(shown.path("answer").asString()).isEqualTo("请向税务部门咨询");
        assertThat(shown.path("handedTo").asString()).isEqualTo("tax");
        assertThat(shown.path("department").asString())
                .as("tax was never asked")
                .isEqualTo("market-supervision");
        assertThat(client.get("/api/escalations?state=HANDED_OVER&limit=200")
                        .response()
                        .body())
                .contains(number)
                .doesNotContain("请向税务部门咨询");
        assertThat(close(id, "solved", "{\"by\":\"x\",\"why\":\"y\"}").problem())
                .isEqualTo("act-not-allowed");
        assertThat(escalate("b").status()).as("not solved: once more").isEqualTo(201);
    }

    @Test
    void whatIsStillInTimeIsNotEscalated() {
        Answer answer = escalate("a");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("not-escalatable");
        assertThat(answer.json().path("zh").asString()).contains("仍在办理时限内");
        assertThat(client.get("/api/cases/" + number + "/escalations").json().path("escalations"))
                .isEmpty();
    }

    @Test
    void aCaseThatEndsEscalatedComesToTheDeskByItselfAndOnce() {
        endEscalated();

        List<JsonNode> registered =
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::ofCase, found -> !found.isEmpty());
        assertThat(registered).hasSize(1);
        assertThat(registered.getFirst().path("origin").asString()).isEqualTo("CASE");
        assertThat(registered.getFirst().path("ground").asString()).isEqualTo("COMPENSATION_REJECTED");

        // the whole journal is told again
        jdbc.update("update follower_mark set position = 0");
        client.submit(Applications.five());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.queryForObject(
                        "select min(s.position - m.position) = 0 and max(s.position - m.position) = 0"
                                + " from follower_mark m join journal_shard s using (shard)",
                        Boolean.class));
        assertThat(ofCase()).hasSize(1);
    }

    @Test
    void whatIsRefusedBehindThePivotComesToTheDeskByItself() {
        number = client.submit(relocation()).json().path("caseNumber").asString();
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax")) {
            market.grants(number, "move-in-application");
            awaitItem("blocking-check-tax", "SUBMITTED");
            market.grants(number, "blocking-check-registration");
            tax.grants(number, "blocking-check-tax");
            awaitItem("move-out-file", "SUBMITTED");
            market.grants(number, "move-out-file");
            awaitItem("address-change", "SUBMITTED");
            market.grants(number, "address-change");
            awaitItem("tax-move", "SUBMITTED");
            tax.refuses(number, "tax-move");
        }

        List<JsonNode> registered =
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::ofCase, found -> !found.isEmpty());
        assertThat(registered.getFirst().path("ground").asString()).isEqualTo("REFUSED_AFTER_PIVOT");
        assertThat(registered.getFirst().path("department").asString()).isEqualTo("tax");
        assertThat(registered.getFirst().path("origin").asString()).isEqualTo("CASE");
    }

    private static String relocation() {
        try {
            return Files.readString(Path.of("../examples/relocation.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitItem(String item, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/api/cases/" + number)
                                .json()
                                .path("items")
                                .valueStream()
                                .filter(each -> each.path("item").asString().equals(item))
                                .map(each -> each.path("status").asString())
                                .findFirst()
                                .orElse(""),
                        status::equals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                 | /words missing
            {"words":"x","item":"z"}           | /item unknown-item
            {"words":"x","level":1}            | /level unknown-field
            """)
    void aWrongEscalationIsRefused(String body, String error) {
        assertThat(post("/api/cases/" + number + "/escalations", body).errors()).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            handed-over | {"by":"x","why":"y"}           | /to missing
            solved      | {"by":"x","why":"y","to":"z"}  | /to not-asked
            explained   | {}                             | /by missing, /why missing
            """)
    void aWrongAnswerIsRefused(String act, String body, String errors) {
        assertThat(close(1, act, body).errors()).containsExactly(errors.split(", "));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(close(999_999_999, "solved", "{\"by\":\"x\",\"why\":\"y\"}").problem())
                .isEqualTo("no-such-escalation");
        assertThat(client.get("/api/escalations?state=closed").errors()).containsExactly("/query/state not-allowed");
    }

    private void refused() {
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number, "a");
        }
        awaitStatus("REFUSED");
    }

    /** Tax refuses, and what market supervision had granted stays. */
    private void endEscalated() {
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax");
                FakeDepartment police = new FakeDepartment("public-security");
                FakeDepartment social = new FakeDepartment("social-security")) {
            market.grants(number, "a");
            await("/items/1/status", "SUBMITTED");
            tax.refuses(number, "b");
            await("/items/2/status", "WITHDRAWING");
            police.withdraws(number, "c");
            social.withdraws(number, "d");
            awaitStatus("COMPENSATING");
            market.answer(
                    number,
                    new ItemEvent.CompensationRejected(
                            new ItemRef(number, "a", 1), 2, DECIDED, new Reason("relied-on", "已有他人信赖", "Relied on")));
            awaitStatus("ESCALATED");
        }
    }

    private void awaitStatus(String status) {
        await("/status", status);
    }

    private void await(String pointer, String value) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/api/cases/" + number)
                                .json()
                                .at(pointer)
                                .asString(),
                        value::equals);
    }

    private List<JsonNode> ofCase() {
        return List.copyOf(client.get("/api/cases/" + number + "/escalations")
                .json()
                .path("escalations")
                .values());
    }

    private Answer escalate(String item) {
        return post(
                "/api/cases/" + number + "/escalations", "{\"item\":\"%s\",\"words\":\"%s\"}".formatted(item, WORDS));
    }

    private Answer close(int id, String act, String body) {
        return post("/api/escalations/" + id + "/" + act, body);
    }

    private Answer post(String path, String body) {
        return client.post(path, body, "Content-Type", "application/json");
    }
}
