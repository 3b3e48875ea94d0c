package cn.onething.orchestrator.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.OrchestratorTest;
import java.nio.charset.StandardCharsets;
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
class ChannelIT {
    private static final String AGENT = """
            {"name":"张代办","idNumber":"%s","authorisation":"委托书 2026-17 号","validUntil":"2099-12-31"}""".formatted(Applications.PERSON);

    @Autowired
    JdbcTemplate jdbc;

    private Client client;
    private String number;

    @BeforeEach
    void fileInTheApp(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.changed(Applications.five(), json -> json.put("channel", "app")))
                .json()
                .path("caseNumber")
                .asString();
    }

    @Test
    void aCaseGoesOnElsewhereAndItsHistoryStays() {
        Answer answer = handOver("window", "老人不会使用手机");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("current").asString()).isEqualTo("window");
        assertThat(answer.json().path("history").values())
                .extracting(step ->
                        step.path("channel").asString() + " " + step.path("by").asString(""))
                .containsExactly("app ", "window 工号 3");
        assertThat(client.get("/api/cases/" + number + "/channels").json()).isEqualTo(answer.json());
        assertThat(client.get("/api/cases/" + number).json().path("revision").asInt())
                .as("nothing about the case changes")
                .isEqualTo(1);
        assertThat(handOver("window", "再来一次").errors()).containsExactly("/channel not-changed");
    }

    @Test
    void whyItWasHandedOverIsForTheOwnPortOnly() {
        String why = "老人不会使用手机";

        assertThat(handOver("hotline", why).response().body()).doesNotContain(why);
        assertThat(jdbc.queryForObject("select why from case_channel where case_number = ?", byte[].class, number))
                .isNotEqualTo(why.getBytes(StandardCharsets.UTF_8));
        assertThat(client.get("/operations/cases/" + number + "/hand-overs")
                        .json()
                        .at("/why/0")
                        .asString())
                .isEqualTo(why);
    }

    @Test
    void assistanceNeedsAnAuthorisationThatHolds() {
        assertThat(handOver("assisted", "委托他人").problem()).isEqualTo("no-valid-agent");

        int agent = register(AGENT).json().path("id").asInt();
        revoke(agent);
        assertThat(handOver("assisted", "委托他人").problem()).isEqualTo("no-valid-agent");

        register(AGENT);
        assertThat(handOver("assisted", "委托他人").status()).isEqualTo(200);
    }

    @Test
    void anAgentIsShownMaskedAndKeptEnciphered() {
        Answer registered = register(AGENT);

        assertThat(registered.status()).isEqualTo(201);
        JsonNode agent = client.get("/api/cases/" + number + "/agents").json().at("/agents/0");
        assertThat(agent).isEqualTo(registered.json());
        assertThat(agent.path("name").asString()).isEqualTo("张**");
        assertThat(agent.path("idNumber").asString()).isEqualTo("999***********0034");
        assertThat(agent.path("state").asString()).isEqualTo("VALID");
        assertThat(jdbc.queryForObject(
                        "select encode(details, 'escape') || encode(person, 'escape') from case_agent"
                                + " where case_number = ?",
                        String.class,
                        number))
                .doesNotContain(Applications.PERSON, "idNumber");
        assertThat(register(AGENT).problem()).isEqualTo("already-agent");
    }

    @Test
    void anAuthorisationIsRevokedOnce() {
        int agent = register(AGENT).json().path("id").asInt();

        assertThat(revoke(agent).json().path("state").asString()).isEqualTo("REVOKED");
        assertThat(revoke(agent).problem()).isEqualTo("act-not-allowed");
        assertThat(revoke(999_999_999).problem()).isEqualTo("no-such-agent");
    }

    @Test
    void nobodyIsHisOwnAgent() {
        String own = client.submit(Applications.changed(
                        Applications.five(),
                        json -> json.putObject("applicant")
                                .put("type", "person")
                                .put("name", "周新任")
                                .put("idNumber", Applications.PERSON)))
                .json()
                .path("caseNumber")
                .asString();

        assertThat(post("/api/cases/" + own + "/agents", AGENT).errors()).containsExactly("/idNumber not-allowed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            agents    | {}                                                       | /name missing, /idNumber missing, /authorisation missing, /validUntil missing
            agents    | {"name":"张","idNumber":"999900198506150035","authorisation":"书","validUntil":"2020-01-01"} | /idNumber wrong-check-digit, /validUntil date-past
            agents    | {"name":"张","idNumber":"999900198506150034","authorisation":"书","validUntil":"tomorrow"}   | /validUntil wrong-form
            hand-over | {"channel":"import","by":"x","why":"y"}                  | /channel not-allowed
            hand-over | {"channel":"fax"}                                        | /channel not-allowed, /by missing, /why missing
            """)
    void aWrongRequestIsRefusedWithAllThatIsWrong(String what, String body, String errors) {
        assertThat(post("/api/cases/" + number + "/" + what, body).errors()).containsExactly(errors.split(", "));
    }

    @Test
    void windowsSayWhetherTheyAreOpen() {
        JsonNode windows = client.get("/api/windows?region=999900").json().path("windows");

        assertThat(windows).hasSize(3);
        JsonNode centre = windows.get(0);
        assertThat(centre.path("id").asString()).isEqualTo("yunxi-centre");
        assertThat(centre.at("/hours/saturday/0").asString()).isEqualTo("09:00-12:00");
        assertThat(centre.path("openNow").isBoolean()).isTrue();
        assertThat(centre.path("until").isNull())
                .isEqualTo(!centre.path("openNow").asBoolean());
        assertThat(centre.path("nextOpening").isString()).isTrue();
        assertThat(client.get("/api/windows").json().path("windows")).hasSize(4);
        assertThat(client.get("/api/windows?region=x").errors()).isEqualTo(List.of("/query/region wrong-form"));
    }

    private Answer handOver(String channel, String why) {
        return post(
                "/api/cases/" + number + "/hand-over",
                "{\"channel\":\"%s\",\"by\":\"工号 3\",\"why\":\"%s\"}".formatted(channel, why));
    }

    private Answer register(String agent) {
        return post("/api/cases/" + number + "/agents", agent);
    }

    private Answer revoke(int agent) {
        return post("/api/cases/" + number + "/agents/" + agent + "/revocation", "{\"by\":\"申请人\",\"why\":\"改由本人办理\"}");
    }

    private Answer post(String path, String body) {
        return client.post(path, body, "Content-Type", "application/json");
    }
}
