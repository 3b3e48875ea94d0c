package cn.onething.orchestrator.casefile.web;

import static cn.onething.orchestrator.Applications.change;
import static cn.onething.orchestrator.Applications.changed;
import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is wrong with an application, it is said clearly, and nothing is stored. */
@OrchestratorTest
class BadInputIT {
    private static final String SECRET = "geheimnis-42";

    @Autowired
    JdbcTemplate jdbc;

    private Client client;
    private List<Long> before;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = new Client(port);
        before = stored();
    }

    @AfterEach
    void nothingWasStored() {
        assertThat(stored())
                .as("rows of cases, states, journal, keys, submissions")
                .isEqualTo(before);
    }

    private List<Long> stored() {
        return Stream.of("case_file", "case_state", "journal", "applicant_key", "submission")
                .map(table -> jdbc.queryForObject("select count(*) from " + table, Long.class))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"bundle":"five",           | 1 | 18
            {"bundle":geheimnis-42}     | 1 | 11
            {"a":"geheimnis-42","a":1}  | 1 | 24
            {"a":"geheimnis-42"} {}     | 1 | 22
            """)
    void malformedJsonIsAnsweredWithThePlaceButNotTheContent(String body, int line, int column) {
        Answer answer = client.submit(body);

        assertThat(answer.problem()).isEqualTo("malformed-json");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("en").asString())
                .isEqualTo("Not JSON at line " + line + ", column " + column + ".");
        assertThat(answer.response().body()).doesNotContain(SECRET);
    }

    @Test
    void anEmptyBodyIsMalformed() {
        assertThat(client.submit("").problem()).isEqualTo("malformed-json");
    }

    @Test
    void anotherContentTypeIsRefused() {
        Answer answer = client.post("/api/cases", change(), "Content-Type", "text/plain");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.problem()).isEqualTo("unsupported-media-type");
        assertThat(client.post("/api/cases", change()).status()).isEqualTo(415);
        assertThat(client.post("/api/cases/batch", change(), "Content-Type", "application/json")
                        .problem())
                .isEqualTo("unsupported-media-type");
    }

    @Test
    void aBodyAboveTheLimitIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        byte[] large = changed(change(), form("remark", "x".repeat(1 << 20))).getBytes();
        Answer announced = client.send(client.request("/api/cases", "Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(large))
                .build());
        Answer chunked = client.send(client.request("/api/cases", "Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(large)))
                .build());

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.problem()).isEqualTo("body-too-large");
        assertThat(chunked.problem()).isEqualTo("body-too-large");
    }

    @Test
    void anUnknownBundleIsRefused() {
        Answer answer = client.submit(changed(change(), request -> request.put("bundle", "no-such")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("unknown-bundle");
        assertThat(answer.errors()).containsExactly("/bundle unknown-bundle");
    }

    static Stream<Arguments> wrongFields() {
        return Stream.of(
                wrong("/extra unknown-field", request -> request.put("extra", SECRET)),
                wrong("/applicant/extra unknown-field", applicant("extra", SECRET)),
                wrong("/form/extra unknown-field", form("extra", SECRET)),
                wrong("/bundle missing", request -> request.remove("bundle")),
                wrong("/region missing", request -> request.remove("region")),
                wrong("/region wrong-form", request -> request.put("region", "99990")),
                wrong("/channel not-allowed", request -> request.put("channel", "pigeon")),
                wrong("/applicant missing", request -> request.remove("applicant")),
                wrong("/applicant wrong-type", request -> request.put("applicant", SECRET)),
                wrong("/applicant/name missing", applicant("name", "  ")),
                wrong("/applicant/name too-long", applicant("name", "长".repeat(101))),
                wrong("/applicant/type not-allowed", applicant("type", "robot")),
                wrong(
                        "/applicant/type not-allowed",
                        request -> request.putObject("applicant")
                                .put("type", "person")
                                .put("name", "周新任")
                                .put("idNumber", Applications.PERSON)),
                wrong("/applicant/idNumber wrong-check-digit", applicant("idNumber", "91999900MA00TE5T23")),
                wrong("/applicant/idNumber not-allowed", applicant("idNumber", Applications.OTHER_COMPANY)),
                wrong("/form missing", request -> request.remove("form")),
                wrong("/form/resolutionDate missing", request -> form(request).remove("resolutionDate")),
                wrong("/form/creditCode wrong-check-digit", request -> {
                    form(request).put("creditCode", "91999900MA00TE5T23");
                    ((ObjectNode) request.get("applicant")).put("idNumber", "91999900MA00TE5T23");
                }),
                wrong("/form/resolutionDate no-such-date", form("resolutionDate", "2026-02-30")),
                wrong("/form/newName not-asked", form("newName", "新名称有限公司")),
                wrong("/form/resolutionDate wrong-form", form("resolutionDate", "2026-01-02\u0000")),
                wrong(
                        "/form/newLegalRepresentative/idNumber wrong-check-digit",
                        request -> person(request).put("idNumber", "999900198506150035")),
                wrong(
                        "/form/newLegalRepresentative/name wrong-form",
                        request -> person(request).put("name", "a\u0000b")),
                wrong("/items wrong-type", request -> request.put("items", "bank-account-change")),
                wrong("/items/0 unknown-item", items("no-such-item")),
                wrong("/items/0 not-asked", items("seal-change")),
                wrong("/items/1 repeated", items("tax-change", "tax-change")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFields")
    void everyWrongFieldIsNamedInBothLanguages(String error, Consumer<ObjectNode> change) {
        Answer answer = client.submit(changed(change(), change), "X-Correlation-Id", "test-1");

        assertThat(answer.status()).as(answer.response().body()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("invalid-application");
        assertThat(answer.errors()).contains(error);
        assertThat(answer.json().path("correlationId").asString()).isEqualTo("test-1");
        assertThat(answer.json().path("errors").values()).allSatisfy(each -> {
            assertThat(each.path("zh").asString()).isNotBlank();
            assertThat(each.path("en").asString()).isNotBlank();
        });
        assertThat(answer.response().body()).doesNotContain(SECRET);
    }

    @Test
    void halfACharacterIsRefusedBeforeItCanDoHarm() {
        String broken = changed(change(), form("resolutionDate", "X")).replace("\"X\"", "\"\\ud83d\"");

        assertThat(client.submit(broken).errors()).containsExactly("/form/resolutionDate wrong-form");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Answer answer = client.submit(changed(change(), request -> {
            request.remove("region");
            request.put("extra", 1);
            form(request).remove("resolutionDate");
            person(request).put("mobile", "1");
        }));

        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "/region missing",
                        "/extra unknown-field",
                        "/form/resolutionDate missing",
                        "/form/newLegalRepresentative/mobile wrong-form");
    }

    @Test
    void aNumberThatIsFarTooLargeIsRefusedQuickly() {
        String application = changed(change(), request -> {
            form(request).putArray("changeKinds").add("capital");
            form(request).remove("newLegalRepresentative");
            form(request).put("newCapital", 7);
        });

        Answer answer = client.submit(application.replace("\"newCapital\":7", "\"newCapital\":1e999999999"));

        assertThat(answer.errors()).containsExactly("/form/newCapital wrong-type");
    }

    @Test
    void anArrayIsNoApplication() {
        assertThat(client.submit("[]").errors()).containsExactly(" wrong-type");
    }

    @Test
    void aKeyThatIsNoneIsRefused() {
        Answer blank = client.submit(change(), "Idempotency-Key", "a b");

        assertThat(blank.status()).isEqualTo(400);
        assertThat(blank.problem()).isEqualTo("invalid-parameter");
        assertThat(client.batch(Applications.five(), "Idempotency-Key", "k".repeat(256))
                        .problem())
                .isEqualTo("invalid-parameter");
    }

    @Test
    void aBatchOfNothingAndABatchOfTooMuchAreRefused() {
        assertThat(client.batch("\n \r\n").problem()).isEqualTo("empty-batch");
        assertThat(client.batch("{}\n".repeat(501)).problem()).isEqualTo("too-many-lines");
        assertThat(client.batch("x".repeat((2 << 20) + 1)).problem()).isEqualTo("body-too-large");
        assertThat(client.batch("{}\n".repeat(500)).lines()).hasSize(500);
    }

    private static Arguments wrong(String error, Consumer<ObjectNode> change) {
        return Arguments.of(error, change);
    }

    private static ObjectNode form(ObjectNode request) {
        return (ObjectNode) request.get("form");
    }

    private static ObjectNode person(ObjectNode request) {
        return (ObjectNode) form(request).get("newLegalRepresentative");
    }

    private static Consumer<ObjectNode> form(String name, String value) {
        return request -> form(request).put(name, value);
    }

    private static Consumer<ObjectNode> applicant(String name, String value) {
        return request -> ((ObjectNode) request.get("applicant")).put(name, value);
    }

    private static Consumer<ObjectNode> items(String... items) {
        return request -> {
            for (String item : items) {
                request.withArray("items").add(item);
            }
        };
    }
}
