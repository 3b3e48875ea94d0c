package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.department.testkit.DepartmentTopics;
import cn.onething.department.testkit.OfficerLogins;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalProperties;
import cn.onething.testsupport.TestServers;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Four departments in one process: the first does what every department does, the others do their own meanwhile. */
@TestPropertySource(
        properties = {
            "onething.hosting.only=provident-fund,health,customs,credit-office",
            "onething.officers.key=" + OfficerLogins.KEY,
            "onething.hosting.departments.health.settings[onething.journal.poll-batch]=7"
        })
class ConfiguredDepartmentsIT extends DepartmentBehaviour {
    @Autowired
    private Environment environment;

    @Autowired
    private HostedDepartments departments;

    @LocalServerPort
    private int port;

    private Calls calls() {
        return new Calls(port);
    }

    ConfiguredDepartmentsIT() {
        super("provident-fund", "provident-fund-change");
    }

    @Override
    protected String form(String creditCode) {
        return """
            {'creditCode': '%s', 'changeKinds': ['legal-representative'],
             'newLegalRepresentative': {'name': '李四', 'idNumber': '999900198801010018', 'mobile': '1', 'post': '董事长'}}
            """.formatted(creditCode);
    }

    @Test
    void tellsAnotherDepartmentWhatItsRegisterAnnounces() throws Exception {
        String company = "/records/91999900MA1000011G";
        try (DepartmentTopics customs =
                new DepartmentTopics(TestServers.bootstrapServers(), "customs", "enterprise-deregistration")) {
            ItemRef item = customs.newItem("customs-close");
            customs.apply(item, "customs-close", """
                    {'creditCode': '91999900MA1000011G', 'customsNumber': '9999960002'}
                    """);
            assertThat(customs.answer(item)).isInstanceOf(ItemEvent.Granted.class);
            awaitCustomsState(company, "cancelled", item.caseNumber());

            customs.compensate(item, "customs-close");
            assertThat(customs.answer(item)).isInstanceOf(ItemEvent.Compensated.class);
            awaitCustomsState(company, "filed", item.caseNumber());
        }
    }

    private void awaitCustomsState(String company, String state, String caseNumber) {
        Awaitility.await().untilAsserted(() -> {
            JsonNode current = calls().json("/api/departments/credit-office" + company + "?register=enterprises")
                    .path("current");
            assertThat(current.path("customsState").asString("")).isEqualTo(state);
            assertThat(current.path("caseNumber").asString("")).isEqualTo(caseNumber);
        });
    }

    @Test
    void isReadyWhenBothAre() throws Exception {
        HttpResponse<String> readiness = calls().get("/actuator/health/readiness");

        assertThat(readiness.statusCode()).isEqualTo(200);
    }

    @Test
    void givesOneDepartmentSettingsOfItsOwn() {
        assertThat(journalOf("health").pollBatch()).isEqualTo(7);
        assertThat(journalOf("provident-fund").pollBatch()).isEqualTo(500);
        assertThat(journalOf("health").service()).isEqualTo("health");
    }

    private JournalProperties journalOf(String department) {
        return departments.find(department).orElseThrow().getBean(JournalProperties.class);
    }

    @Test
    void keepsEachDepartmentInASchemaOfItsOwn() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.datasource.url"),
                        TestServers.user(),
                        TestServers.password());
                var rows = connection.createStatement().executeQuery("""
                        select string_agg(table_schema, ',' order by table_schema) from information_schema.tables
                         where table_name = 'register_record'
                        """)) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("credit_office,customs,health,provident_fund");
        }
    }

    @Test
    void knowsNeitherOtherDepartmentsNorOtherRecords() throws Exception {
        assertThat(calls().get("/api/departments/tax/records/1").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = calls().get("/api/departments/health/records/999900199108230017");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("https://onething.cn/problems/no-such-record");
    }

    @Test
    void everyProblemNamesTheRequestThatItIsAbout() throws Exception {
        for (String path :
                List.of("/api/departments/health/records/999900199108230017", "/api/departments/health/tasks")) {
            HttpResponse<String> named = calls().get(path, "X-Correlation-Id", "visit-42");
            assertThat(named.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(named.body()).contains("\"correlationId\":\"visit-42\"");
            HttpResponse<String> unnamed = calls().get(path, "X-Correlation-Id", "not one <b>");
            String id = unnamed.headers().firstValue("X-Correlation-Id").orElseThrow();
            assertThat(id).matches("[0-9a-f]{32}");
            assertThat(unnamed.body()).contains(id).doesNotContain("<b>");
        }
    }

    @Test
    void everyFailureIsAProblem() throws Exception {
        String login = "Bearer " + OfficerLogins.token("health", "jk-017", "handler");
        HttpResponse<String> broken =
                calls().post("/api/departments/health/tasks/any/item/1/accept", login, "{'reason'");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("https://onething.cn/problems/malformed-json", "correlationId");
        HttpResponse<String> unknownAct = calls().post("/api/departments/health/tasks/any/item/1/bless", login, "{}");
        assertThat(unknownAct.statusCode()).isEqualTo(404);
        assertThat(unknownAct.body()).contains("https://onething.cn/problems/no-such-task", "没有此操作");
        assertThat(calls().post("/api/departments/health/tasks/any/item/0/accept", login, "{}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> wrongNumber = calls().get("/api/departments/health/tasks/any/item/first");
        assertThat(wrongNumber.statusCode()).isEqualTo(400);
        assertThat(wrongNumber.body()).contains("https://onething.cn/problems/invalid-parameter", "attempt");
        HttpResponse<String> nowhere = calls().get("/api/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("https://onething.cn/problems/not-found", "没有这个地址");
    }

    @Test
    void masksAPersonsKey() throws Exception {
        String body = calls().get("/api/departments/provident-fund/records/999900198506150034")
                .body();

        assertThat(body).contains("\"key\":\"999***********0034\"", "\"holder\":\"李*\"");
        assertThat(body).doesNotContain("999900198506150034", "李晓华");
    }
}
