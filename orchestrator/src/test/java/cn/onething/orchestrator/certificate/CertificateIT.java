package cn.onething.orchestrator.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.events.CertificateNumber;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class CertificateIT {
    private static final Instant LONG_PAST = Instant.parse("2026-01-06T00:00:00Z");

    private Client client;
    private String number;
    private CertificateNumber identifier;

    @BeforeEach
    void file(@LocalServerPort int port) {
        client = new Client(port);
        number = client.submit(Applications.five()).json().path("caseNumber").asString();
        identifier = CertificateNumber.of(Applications.OTHER_COMPANY, "filing", new ItemRef(number, "a", 1));
    }

    @Test
    void itIsValidUntilItsGrantIsUndone() {
        issue(null);

        JsonNode certificate = becomes("VALID").json();
        assertThat(certificate.at("/kind/zh").asString()).isEqualTo("备案甲");
        assertThat(certificate.at("/departmentName/zh").asString()).isEqualTo("市场监管局");
        assertThat(certificate.path("validUntil").isNull()).isTrue();
        assertThat(Instant.parse(certificate.path("issuedAt").asString()))
                .isBeforeOrEqualTo(Instant.parse(certificate.path("askedAt").asString()));
        assertThat(certificate.toString()).doesNotContain(Applications.COMPANY, "云溪恒达", number);

        undo();

        assertThat(becomes("REVOKED").json().at("/stateName/zh").asString()).isEqualTo("已撤销");
    }

    @Test
    void itExpires() {
        issue(LONG_PAST);

        assertThat(becomes("EXPIRED").json().path("validUntil").asString()).isEqualTo(LONG_PAST.toString());
    }

    @Test
    void whatWasIssuedBeforeTheTableWasThereIsFoundToo(@Autowired JdbcTemplate jdbc) throws IOException {
        issue(LONG_PAST);
        String before = becomes("EXPIRED").json().path("issuedAt").asString();
        String migration = new ClassPathResource("db/migration/V30__create_certificate.sql")
                .getContentAsString(StandardCharsets.UTF_8);

        jdbc.update("delete from certificate");
        assertThat(verify(identifier.value()).status()).isEqualTo(404);
        jdbc.update(migration.substring(migration.indexOf("insert into")));

        JsonNode certificate = becomes("EXPIRED").json();
        assertThat(certificate.path("issuedAt").asString()).isEqualTo(before);
        assertThat(certificate.path("validUntil").asString()).isEqualTo(LONG_PAST.toString());
    }

    @Test
    void thePageShowsTheSame() {
        issue(null);
        becomes("VALID");

        Answer page = client.get("/certificates/" + identifier);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.response().body())
                .contains("有效", "Valid", "备案甲", "市场监管局", "长期", identifier.value())
                .doesNotContain("云溪恒达", number);
    }

    @Test
    void anUnknownOneIsNotFound() {
        assertThat(verify(identifier.value()).status()).isEqualTo(404);
        assertThat(verify(identifier.value()).problem()).isEqualTo("no-such-certificate");
        Answer page = client.get("/certificates/" + identifier);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.response().body()).contains("没有这个证照");
    }

    @Test
    void aWrongCheckCharacterIsNamed() {
        String right = identifier.value();
        char last = right.charAt(right.length() - 1);
        String wrong = right.substring(0, right.length() - 1) + (last == '0' ? '1' : '0');

        assertThat(verify(wrong).status()).isEqualTo(400);
        assertThat(verify(wrong).errors()).containsExactly("/path/identifier wrong-check-character");
        assertThat(verify("12345").errors()).containsExactly("/path/identifier wrong-form");
        assertThat(client.get("/certificates/" + wrong).response().body()).contains("校验码");
    }

    private void issue(@Nullable Instant validUntil) {
        try (FakeDepartment department = new FakeDepartment("market-supervision")) {
            IssuedCertificate certificate = new IssuedCertificate(identifier.value(), validUntil);
            department.answer(
                    number,
                    new ItemEvent.Granted(new ItemRef(number, "a", 1), 1, LONG_PAST, "entry-1", null, certificate));
        }
    }

    /** One of the group is refused, so what the others granted is undone. */
    private void undo() {
        try (FakeDepartment market = new FakeDepartment("market-supervision");
                FakeDepartment tax = new FakeDepartment("tax");
                FakeDepartment police = new FakeDepartment("public-security");
                FakeDepartment social = new FakeDepartment("social-security")) {
            tax.refuses(number, "b");
            caseHas("/items/2/status", "WITHDRAWING");
            police.withdraws(number, "c");
            social.withdraws(number, "d");
            caseHas("/status", "COMPENSATING");
            assertThat(verify(identifier.value()).json().path("state").asString())
                    .as("until the department has undone it, it holds")
                    .isEqualTo("VALID");
            market.answer(number, new ItemEvent.Compensated(new ItemRef(number, "a", 1), 2, LONG_PAST, "entry-2"));
        }
    }

    private void caseHas(String pointer, String value) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> client.get("/api/cases/" + number)
                                .json()
                                .at(pointer)
                                .asString(),
                        value::equals);
    }

    private Answer becomes(String state) {
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> verify(identifier.value()),
                        answer -> answer.status() == 200
                                && answer.json().path("state").asString().equals(state));
    }

    private Answer verify(String asked) {
        return client.get("/api/certificates/" + asked);
    }
}
