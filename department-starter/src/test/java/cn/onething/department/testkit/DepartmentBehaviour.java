package cn.onething.department.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.testsupport.OnTestServers;
import cn.onething.testsupport.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What every department does with its topics, whatever its services mean. The real process on real servers; it is closed
 * afterwards, because the servers go with the JVM and a department that misses them takes its time to stop.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestServers
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DepartmentBehaviour {
    private final String department;
    private final String service;
    private final HttpClient http = HttpClient.newHttpClient();
    private DepartmentTopics topics;

    @LocalServerPort
    private int port;

    /** @param service one whose {@link #form} it grants, with an entry in the company's history */
    protected DepartmentBehaviour(String department, String service) {
        this.department = department;
        this.service = service;
    }

    /** A form that the service grants to this company, with ' for ". */
    protected abstract String form(String creditCode);

    @BeforeAll
    void connect() {
        topics = new DepartmentTopics(TestServers.bootstrapServers(), department, "any-bundle");
    }

    @AfterAll
    void disconnect() {
        topics.close();
    }

    @Test
    void grantsOnceAndRepeatsTheAnswer() {
        ItemRef item = topics.newItem(service);
        int entries = history(DemoCompanies.EXAMPLE).size();
        topics.apply(item, service, form(DemoCompanies.EXAMPLE));
        ItemEvent first = topics.answer(item);
        topics.apply(item, service, form(DemoCompanies.EXAMPLE));

        assertThat(first).isInstanceOf(ItemEvent.Granted.class);
        assertThat(topics.answer(item)).isEqualTo(first);
        assertThat(history(DemoCompanies.EXAMPLE)).hasSize(entries + 1);
        assertThat(company(DemoCompanies.EXAMPLE).at("/current/caseNumber").asString())
                .isEqualTo(item.caseNumber());
    }

    @Test
    void restoresByANewEntry() {
        String code = DemoCompanies.RELOCATING;
        JsonNode before = company(code);
        ItemRef item = topics.newItem(service);
        topics.apply(item, service, form(code));
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Granted.class);
        assertThat(withoutCase(company(code))).isNotEqualTo(withoutCase(before));

        topics.compensate(item, service);
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Compensated.class);
        assertThat(withoutCase(company(code))).isEqualTo(withoutCase(before));
        assertThat(history(code)).hasSize(before.get("history").size() + 2);
        assertThat(history(code).get(history(code).size() - 1).get("kind").asString())
                .isEqualTo("revert");

        topics.apply(item, service, form(code));
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Compensated.class);
        assertThat(withoutCase(company(code))).isEqualTo(withoutCase(before));
    }

    @Test
    void doesNothingWhenTheUndoOvertakesTheDo() {
        String code = DemoCompanies.RELOCATION_REFUSED;
        JsonNode before = company(code);
        ItemRef item = topics.newItem(service);
        topics.compensate(item, service);
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Withdrawn.class);

        topics.apply(item, service, form(code));

        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Withdrawn.class);
        assertThat(company(code)).isEqualTo(before);
    }

    @Test
    void refusesAnUnknownCompany() {
        ItemRef item = topics.newItem(service);
        topics.apply(item, service, form("91999900MA9999999X"));

        assertThat(topics.answer(item))
                .isInstanceOfSatisfying(
                        ItemEvent.Refused.class,
                        refused -> assertThat(refused.reason().code()).startsWith("unknown-"));
        assertThat(get("/api/departments/" + department + "/companies/91999900MA9999999X")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void doesNotAcceptWhatItDoesNotOfferOrCannotRead() {
        ItemRef unknown = topics.newItem("unknown");
        ItemRef unreadable = topics.newItem(service);
        topics.apply(unknown, "no-such-service", form(DemoCompanies.EXAMPLE));
        topics.apply(unreadable, service, "{'creditCode': {}}");

        assertThat(topics.answer(unknown))
                .isInstanceOfSatisfying(
                        ItemEvent.NotAccepted.class,
                        answer -> assertThat(answer.reason().code()).isEqualTo("service-not-offered"));
        assertThat(topics.answer(unreadable))
                .isInstanceOfSatisfying(
                        ItemEvent.NotAccepted.class,
                        answer -> assertThat(answer.reason().code()).isEqualTo("form-unreadable"));
    }

    @Test
    void filesAndCancelsADeclaration() {
        ItemRef item = topics.newItem("filing");
        topics.apply(
                item, "filing", "{'creditCode': '" + DemoCompanies.EXAMPLE + "', 'subject': 'any', 'remark': 'any'}");
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Granted.class);
        topics.compensate(item, "filing");
        assertThat(topics.answer(item)).isInstanceOf(ItemEvent.Compensated.class);
    }

    @AfterEach
    void journalAndRegistersAgree() {
        String[] lines = get("/operations/verify").body().strip().split("\n");
        JsonNode verdict = MessageJson.mapper().readTree(lines[lines.length - 1]);
        assertThat(verdict.get("problems")).isEmpty();
        assertThat(verdict.get("ok").asBoolean()).isTrue();
    }

    @Test
    void showsNoPersonsNumber() {
        String body = get("/api/departments/" + department + "/companies/" + DemoCompanies.ABNORMAL)
                .body();
        assertThat(body).contains("***********").doesNotContainPattern("[1-9]\\d{16}[0-9X]\"");
    }

    protected final DepartmentTopics topics() {
        return topics;
    }

    /** Why an application of a case of its own is refused: the code of the reason. */
    protected final String refusal(String service, String form) {
        ItemRef item = topics.newItem(service);
        topics.apply(item, service, form);
        return topics.answer(item) instanceof ItemEvent.Refused refused
                ? refused.reason().code()
                : service + " was not refused";
    }

    /** The department's view of a company. */
    protected final JsonNode company(String creditCode) {
        HttpResponse<String> response = get("/api/departments/" + department + "/companies/" + creditCode);
        assertThat(response.statusCode()).isEqualTo(200);
        return MessageJson.mapper().readTree(response.body());
    }

    /** A record of the department's configured registers. */
    protected final JsonNode record(String key) {
        HttpResponse<String> response = get("/api/departments/" + department + "/records/" + key);
        assertThat(response.statusCode()).isEqualTo(200);
        return MessageJson.mapper().readTree(response.body());
    }

    private JsonNode history(String creditCode) {
        return company(creditCode).get("history");
    }

    private static JsonNode withoutCase(JsonNode company) {
        return ((ObjectNode) company.get("current").deepCopy()).without("caseNumber");
    }

    private HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
