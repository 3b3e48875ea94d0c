package cn.onething.orchestrator.casefile.web;

import static cn.onething.orchestrator.Applications.change;
import static cn.onething.orchestrator.Applications.changed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class SubmitIT {
    @Autowired
    JdbcTemplate jdbc;

    private Client client;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
    }

    private long cases() {
        return jdbc.queryForObject("select count(*) from case_file", Long.class);
    }

    @Test
    void aCaseIsOpenedAndCanBeReadAtOnce() {
        Answer answer = client.submit(change());

        assertThat(answer.status()).isEqualTo(202);
        String number = answer.json().path("caseNumber").asString();
        assertThat(number).matches("YJS999900101\\d{16}[0-9A-Z]");
        assertThat(answer.header("Location")).isEqualTo("/api/cases/" + number);
        assertThat(answer.json().path("status").asString()).isEqualTo("IN_PROGRESS");
        assertThat(answer.json().path("revision").asInt()).isEqualTo(1);
        assertThat(client.get(answer.header("Location")).json()).isEqualTo(answer.json());
    }

    @Test
    void everyItemIsShownWithItsNameStateDueDateAndWhoActsNext() {
        JsonNode items = client.submit(change()).json().path("items");

        assertThat(items.values())
                .extracting(item -> item.path("item").asString())
                .containsExactly(
                        "registration-change",
                        "licence-reissue",
                        "legal-rep-sync",
                        "tax-change",
                        "social-insurance-change");
        JsonNode first = items.get(0);
        assertThat(first.path("name").path("zh").asString()).isEqualTo("企业变更登记");
        assertThat(first.path("name").path("en").asString()).isEqualTo("Registration of the change");
        assertThat(first.path("department").asString()).isEqualTo("market-supervision");
        assertThat(first.path("status").asString()).isEqualTo("SUBMITTED");
        assertThat(first.path("actor").asString()).isEqualTo("department:market-supervision");
        assertThat(first.path("dueAt").asString()).endsWith("Z");
        JsonNode second = items.get(1);
        assertThat(second.path("actor").asString()).isEqualTo("orchestrator");
        assertThat(second.has("dueAt") && second.get("dueAt").isNull()).isTrue();
        assertThat(second.has("reason") && second.get("reason").isNull()).isTrue();
    }

    @Test
    void whatTheApplicantHandedInIsNowhereInTheDatabaseToBeRead() {
        String number = client.submit(change()).json().path("caseNumber").asString();

        String stored = jdbc.queryForObject("""
                select encode(f.content, 'escape') || coalesce(s.state, '') || string_agg(j.body, '')
                  from case_file f left join case_state s using (case_number) join journal j using (case_number)
                 where case_number = ? group by f.content, s.state""", String.class, number);
        assertThat(stored).doesNotContain("周新任", Applications.PERSON, "13900000000");
    }

    @Test
    void theSameKeyWithTheSameBodyGetsTheSameAnswerAgain() {
        String key = UUID.randomUUID().toString();
        Answer first = client.submit(change(), "Idempotency-Key", key);
        long cases = cases();

        Answer second = client.submit(change(), "Idempotency-Key", key);

        assertThat(second.status()).isEqualTo(202);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndStoresNothing() {
        String key = UUID.randomUUID().toString();
        client.submit(change(), "Idempotency-Key", key);
        long cases = cases();

        Answer valid = client.submit(Applications.five(), "Idempotency-Key", key);
        Answer invalid = client.submit("{}", "Idempotency-Key", key);
        Answer asBatch = client.batch(Applications.five(), "Idempotency-Key", key);

        assertThat(List.of(valid, invalid, asBatch)).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.problem()).isEqualTo("idempotency-key-reused");
        });
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void aKeyIsNotUsedUpByARequestThatWasRefused() {
        String key = UUID.randomUUID().toString();

        assertThat(client.submit("{}", "Idempotency-Key", key).status()).isEqualTo(422);
        assertThat(client.submit(change(), "Idempotency-Key", key).status()).isEqualTo(202);
    }

    @Test
    void manyRequestsWithTheSameKeyAtOnceOpenOneCase() throws ExecutionException, InterruptedException {
        String key = UUID.randomUUID().toString();
        long cases = cases();

        List<Future<Answer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = IntStream.range(0, 8)
                    .mapToObj(_ -> threads.submit(() -> client.submit(change(), "Idempotency-Key", key)))
                    .toList();
        }

        for (Future<Answer> answer : answers) {
            assertThat(answer.get().status()).isEqualTo(202);
            assertThat(answer.get().response().body())
                    .isEqualTo(answers.getFirst().get().response().body());
        }
        assertThat(cases()).isEqualTo(cases + 1);
    }

    @Test
    void aBatchAnswersEachLineAndOpensTheGoodOnesTogether() {
        long cases = cases();
        String wrong = changed(Applications.five(), request -> request.put("bundle", "no-such"));

        Answer answer = client.batch(
                String.join("\n", Applications.five(), "{\"bundle\":", "", wrong, Applications.five(), "[]") + "\r\n",
                "X-Correlation-Id",
                "batch-1");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/x-ndjson");
        List<JsonNode> lines = answer.lines();
        assertThat(lines).extracting(line -> line.path("line").asInt()).containsExactly(1, 2, 4, 5, 6);
        assertThat(lines).extracting(line -> line.path("status").asInt()).containsExactly(202, 400, 422, 202, 422);
        assertThat(lines)
                .extracting(line -> line.at("/problem/type").asString(""))
                .containsExactly(
                        "",
                        "https://onething.cn/problems/malformed-json",
                        "https://onething.cn/problems/unknown-bundle",
                        "",
                        "https://onething.cn/problems/invalid-application");
        assertThat(lines.get(1).at("/problem/correlationId").asString()).isEqualTo("batch-1");
        assertThat(cases()).isEqualTo(cases + 2);
        String first = lines.getFirst().path("caseNumber").asString();
        assertThat(client.get("/api/cases/" + first).status()).isEqualTo(200);
        assertThat(lines.get(3).path("caseNumber").asString()).isNotEqualTo(first);
    }

    @Test
    void theLinesOfABatchShareOneTransaction() {
        List<String> numbers = client.batch((Applications.five() + "\n").repeat(200)).lines().stream()
                .map(line -> line.path("caseNumber").asString())
                .toList();

        assertThat(jdbc.queryForObject(
                        "select count(distinct (shard, at)) from journal where case_number = any(?)"
                                + " and body like '%\"e\":\"submitted\"%'",
                        Long.class, (Object) numbers.toArray(String[]::new)))
                .isEqualTo(1);
    }

    @Test
    void aBatchWithAKeyIsOpenedOnceAndAnsweredTheSameAgain() {
        String key = UUID.randomUUID().toString();
        String body = Applications.five() + "\n{}\n";
        Answer first = client.batch(body, "Idempotency-Key", key);
        long cases = cases();

        Answer second = client.batch(body, "Idempotency-Key", key);
        Answer other = client.batch(body + body, "Idempotency-Key", key);

        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(other.problem()).isEqualTo("idempotency-key-reused");
        assertThat(cases()).isEqualTo(cases);
    }

    @Test
    void aBatchWithoutAGoodLineIsRememberedAsWell() {
        String key = UUID.randomUUID().toString();
        Answer first = client.batch("{}\n[]", "Idempotency-Key", key);

        assertThat(first.lines())
                .extracting(line -> line.path("status").asInt())
                .containsExactly(422, 422);
        assertThat(client.batch("{}\n[]", "Idempotency-Key", key).response().body())
                .isEqualTo(first.response().body());
        assertThat(client.batch("{}", "Idempotency-Key", key).problem()).isEqualTo("idempotency-key-reused");
    }
}
