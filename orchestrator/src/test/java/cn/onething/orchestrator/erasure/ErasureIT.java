package cn.onething.orchestrator.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.events.CheckCharacters;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@OrchestratorTest
class ErasureIT {
    private static int companies = 100;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    DataSource database;

    private Client client;
    private String application;
    private String number;

    @BeforeEach
    void open(@LocalServerPort int port) {
        client = new Client(port);
        String first17 = "91999900MA00ERA" + companies++ % 100 / 10 + companies % 10;
        application = Applications.five(first17 + CheckCharacters.creditCode(first17));
        number = client.submit(application).json().path("caseNumber").asString();
    }

    @Test
    void whoIsOwedNothingIsErasedAndItIsWrittenDownWhy() {
        end();

        Answer preview = erase("?dryRun=true", number);
        assertThat(preview.json().path("erased").asBoolean()).isFalse();
        assertThat(keys()).isOne();
        Answer answer = erase("", number);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("erased").asBoolean()).isTrue();
        assertThat(answer.json().at("/cases/0").asString()).isEqualTo(number);
        assertThat(keys()).isZero();
        assertThat(jdbc.queryForList("""
                select done_by || ' ' || why from erasure join case_file using (applicant) where case_number = ?
                """, String.class, number)).containsExactly("档案室 04 申请书 2026-17");
        assertThat(erase("", number).json().path("erased").asBoolean())
                .as("asking twice is harmless")
                .isFalse();
    }

    @Test
    void whoComesAgainStartsAnew() {
        end();
        erase("", number);

        String later = client.submit(application).json().path("caseNumber").asString();

        assertThat(erase("", later).errors()).containsExactly("/caseNumber case-open");
        assertThat(erase("", later).json().at("/errors/0/zh").asString()).isEqualTo("办件 " + later + " 尚未办结");
    }

    @Test
    void anOpenCaseKeepsTheKey() {
        String ended = number;
        end();
        client.submit(application);

        Answer answer = erase("", ended);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("still-owed");
        assertThat(answer.errors()).containsExactly("/caseNumber case-open");
        assertThat(keys()).isOne();
    }

    @Test
    void whatServicePeopleStillOweKeepsTheKey() {
        end();
        client.post("/api/cases/" + number + "/escalations", """
                {"item":"a","words":"请再看一看"}""", "Content-Type", "application/json");

        assertThat(erase("", number).errors()).contains("/caseNumber desk-open");
    }

    /** Otherwise the new case would be enciphered with a key that is gone by the time it is there. */
    @Test
    void noCaseIsFiledWhileTheKeyIsBeingDestroyed() throws SQLException {
        end();
        try (Connection other = database.getConnection();
                PreparedStatement lock = other.prepareStatement("""
                        select wrapped from applicant_key join case_file using (applicant) where case_number = ?
                           for update of applicant_key
                        """)) {
            other.setAutoCommit(false);
            lock.setString(1, number);
            lock.execute();

            Answer refused = client.submit(application);

            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.problem()).isEqualTo("try-again");
            other.rollback();
        }
        assertThat(client.submit(application).status()).isEqualTo(202);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                               | /caseNumber missing, /by missing, /why missing
            {"caseNumber":1,"by":"x","why":"y"}              | /caseNumber wrong-type
            {"caseNumber":"x","by":"x","why":"y","name":"z"} | /name unknown-field
            """)
    void whoAndWhyHaveToBeSaid(String body, String errors) {
        Answer answer = client.post("/operations/erasures", body, "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(String.join(", ", answer.errors())).isEqualTo(errors);
    }

    @Test
    void thereHasToBeSuchACase() {
        assertThat(erase("", number.substring(0, number.length() - 1)).problem())
                .isEqualTo("no-such-case");
    }

    private Answer erase(String query, String of) {
        String body = "{\"caseNumber\":\"" + of + "\",\"by\":\"档案室 04\",\"why\":\"申请书 2026-17\"}";
        return client.post("/operations/erasures" + query, body, "Content-Type", "application/json");
    }

    private void end() {
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            department.refuses(number, "a");
        }
        await().atMost(Duration.ofSeconds(20))
                .until(() -> client.get("/api/cases/" + number)
                        .json()
                        .path("status")
                        .asString()
                        .equals("REFUSED"));
    }

    private int keys() {
        Integer count = jdbc.queryForObject("""
                select count(*) from applicant_key join case_file using (applicant) where case_number = ?
                """, Integer.class, number);
        return count == null ? -1 : count;
    }
}
