package cn.onething.orchestrator.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.catalogue.Catalogue;
import cn.onething.events.CheckCharacters;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class RatingIT {
    private static final String WORDS = "窗口张姓人员态度差";
    private static final String BAD = """
            {"stage":"acceptance","stars":1,"item":"a","words":"%s","aspects":{"attitude":1,"level":2}}""".formatted(WORDS);

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Catalogue catalogue;

    private Client client;
    private String number;

    @BeforeEach
    void acceptedAtTheFirstDepartment(@LocalServerPort int port) {
        client = new Client(port);
        number = accepted(Applications.COMPANY);
    }

    @Test
    void aBadRatingIsFollowedUpWithinFiveAndFifteenWorkingDays() {
        JsonNode rated = rate(BAD).json();

        Instant at = Instant.parse(rated.path("at").asString());
        assertThat(rated.at("/followUp/state").asString()).isEqualTo("OPEN");
        assertThat(Instant.parse(rated.at("/followUp/verifyBy").asString())).isEqualTo(due(at, 5));
        assertThat(Instant.parse(rated.at("/followUp/fixBy").asString())).isEqualTo(due(at, 15));
        JsonNode listed = client.get("/api/ratings/follow-ups?state=OPEN&limit=200&department=market-supervision")
                .json()
                .path("followUps");
        assertThat(listed.values())
                .anyMatch(each -> each.path("id").asInt() == rated.path("id").asInt());
        assertThat(client.get("/api/ratings/follow-ups?department=tax")
                        .response()
                        .body())
                .doesNotContain(number);
    }

    @Test
    void aGoodRatingOpensNothingAndIsGivenOnceForEachStage() {
        String good = "{\"stage\":\"acceptance\",\"stars\":3}";
        Answer first = rate(good);

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("department").asString()).isEqualTo("market-supervision");
        assertThat(first.json().path("followUp").isNull()).isTrue();
        assertThat(rate(good).problem()).isEqualTo("already-rated");
        assertThat(rate("{\"stage\":\"end\",\"stars\":5}").problem()).isEqualTo("not-ratable");
        assertThat(client.get("/api/cases/" + number + "/ratings").json().path("ratings"))
                .hasSize(1);
    }

    @Test
    void wordsAreReadableOnTheOwnPortOnlyAndNotAfterThePersonIsErased() {
        number = accepted(company("91999900MA00RATE1"));
        Answer rated = rate(BAD);
        int id = rated.json().path("id").asInt();

        assertThat(rated.response().body()).doesNotContain(WORDS);
        assertThat(jdbc.queryForObject("select words from rating where id = ?", byte[].class, id))
                .isNotEqualTo(WORDS.getBytes(StandardCharsets.UTF_8))
                .hasSizeGreaterThan(WORDS.length());
        assertThat(jdbc.queryForList("select body from journal where case_number = ?", String.class, number))
                .noneMatch(body -> body.contains(WORDS));
        String words = "/operations/ratings/follow-ups/" + id + "/words";
        assertThat(client.get(words).json().path("rating").asString()).isEqualTo(WORDS);

        jdbc.update(
                "delete from applicant_key where applicant = (select applicant from case_file where case_number = ?)",
                number);

        assertThat(client.get(words).json().path("rating").isNull()).isTrue();
        assertThat(act(id, "call-back").problem()).isEqualTo("applicant-erased");
    }

    @Test
    void whatIsExcludedOnAppealDoesNotCount() {
        JsonNode before = summary();
        int id = rate(BAD).json().path("id").asInt();

        JsonNode open = summary();
        assertThat(open.path("votes").asLong()).isEqualTo(before.path("votes").asLong() + 1);
        assertThat(open.path("smilingVotes").asLong())
                .isEqualTo(before.path("smilingVotes").asLong() + 2);
        assertThat(open.path("badRatings").asLong())
                .isEqualTo(before.path("badRatings").asLong() + 1);
        assertThat(act(id, "fixed").problem()).as("nobody called back").isEqualTo("act-not-allowed");
        assertThat(act(id, "call-back").json().path("state").asString()).isEqualTo("CALLED_BACK");
        assertThat(act(id, "excluded").json().path("state").asString()).isEqualTo("EXCLUDED");
        assertThat(summary()).isEqualTo(before);
        assertThat(act(id, "fixed").problem()).isEqualTo("act-not-allowed");
    }

    @Test
    void theFollowUpShowsWhoDidWhat() {
        int id = rate(BAD).json().path("id").asInt();
        act(id, "call-back");

        JsonNode fixed = act(id, "fixed").json();

        assertThat(fixed.path("acts").values())
                .extracting(each ->
                        each.path("act").asString() + " " + each.path("by").asString())
                .containsExactly("CALL_BACK 工号 17", "FIXED 工号 17");
        assertThat(client.get("/operations/ratings/follow-ups/" + id + "/words")
                        .json()
                        .at("/acts/1")
                        .asString())
                .isEqualTo("已致歉");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                           | /stage missing, /stars missing
            {"stage":"later","stars":6}                                  | /stars out-of-range, /stage not-allowed
            {"stage":"end","stars":"5"}                                  | /stars wrong-type
            {"stage":"acceptance","stars":5,"aspects":{"level":0}}       | /aspects/level out-of-range
            {"stage":"acceptance","stars":5,"aspects":{"looks":5}}       | /aspects unknown-field
            {"stage":"acceptance","stars":5,"item":"z"}                  | /item unknown-item
            {"stage":"acceptance","stars":5,"who":"me"}                  | /who unknown-field
            """)
    void aWrongRatingIsRefusedWithAllThatIsWrong(String body, String errors) {
        Answer answer = rate(body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.errors()).containsExactlyInAnyOrder(errors.split(", "));
    }

    @Test
    void fiveHundredCharactersAreEnough() {
        String tooLong = BAD.replace(WORDS, "长".repeat(501));

        assertThat(rate(tooLong).errors()).containsExactly("/words too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/ratings/follow-ups?department=nobody, /query/department unknown-department",
        "/api/ratings/follow-ups?state=DONE, /query/state not-allowed",
        "/api/ratings/follow-ups?limit=0, /query/limit out-of-range",
        "/api/ratings/follow-ups?after=x, /query/after wrong-form",
        "/api/ratings/summary?department=nobody, /query/department unknown-department"
    })
    void aWrongParameterIsNamed(String path, String error) {
        assertThat(client.get(path).errors()).isEqualTo(List.of(error));
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(act(999_999_999, "call-back").problem()).isEqualTo("no-such-follow-up");
        assertThat(client.get("/api/cases/YJS1/ratings").problem()).isEqualTo("no-such-case");
    }

    private String accepted(String company) {
        String opened = client.submit(Applications.five(company))
                .json()
                .path("caseNumber")
                .asString();
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.accepts(opened, "a");
        }
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/api/cases/" + opened)
                                .json()
                                .at("/items/0/status")
                                .asString(),
                        "ACCEPTED"::equals);
        return opened;
    }

    private static String company(String first17) {
        return first17 + CheckCharacters.creditCode(first17);
    }

    private Instant due(Instant from, int days) {
        return catalogue.workingDays().due(from, days, "999900").instant();
    }

    private JsonNode summary() {
        return client.get("/api/ratings/summary?department=market-supervision").json();
    }

    private Answer rate(String body) {
        return client.post("/api/cases/" + number + "/ratings", body, "Content-Type", "application/json");
    }

    private Answer act(int id, String act) {
        return client.post(
                "/api/ratings/follow-ups/" + id + "/" + act,
                "{\"by\":\"工号 17\",\"words\":\"已致歉\"}",
                "Content-Type",
                "application/json");
    }
}
