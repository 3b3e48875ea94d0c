package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.DepartmentBehaviour;
import cn.onething.department.testkit.DepartmentTopics;
import cn.onething.department.testkit.OfficerLogins;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.SealedFields;
import cn.onething.journal.JournalProperties;
import cn.onething.testsupport.TestServers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Six departments in one process: the first does what every department does, the others do their own meanwhile. */
@TestPropertySource(
        properties = {
            "onething.hosting.only=provident-fund,health,housing,medical-insurance,customs,credit-office",
            "onething.officers.key=" + OfficerLogins.KEY,
            "onething.hosting.departments.health.settings[onething.journal.poll-batch]=7"
        })
class ConfiguredDepartmentsIT extends DepartmentBehaviour {
    private static final String MOTHER = "999900199304120026";
    private static final String BIRTH = """
            {'mother': {'name': '陈静', 'idNumber': '999900199304120026', 'mobile': 'any'},
             'father': {'name': '李四', 'idNumber': '999900198801010018', 'mobile': 'any'}, 'childName': '陈小云',
             'childSex': '%s', 'birthTime': '2026-02-18T04:10', 'hospital': '云溪妇幼保健院', 'birthWeight': 3250}
            """;

    private static final String REPLY_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    private Environment environment;

    @Autowired
    private HostedDepartments departments;

    @LocalServerPort
    private int port;

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
    void answersForTheOtherDepartmentTooWhereAnOfficerDecides() throws Exception {
        try (DepartmentTopics health =
                new DepartmentTopics(TestServers.bootstrapServers(), "health", "newborn-birth")) {
            JsonNode before = motherRecord();
            ItemRef item = health.newItem("birth-certificate");
            health.apply(item, "birth-certificate", BIRTH.formatted("female"), REPLY_KEY);
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Received.class);
            assertThat(motherRecord()).isEqualTo(before);
            assertThat(tasksOfHealth()).contains(item.caseNumber()).doesNotContain(MOTHER);

            act(item, "accept");
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Accepted.class);
            act(item, "grant");
            ItemEvent.Granted granted = (ItemEvent.Granted) health.answer(item);
            String number = motherRecord().at("/current/certificateNumber").asString();
            assertThat(number).matches("P0000000[0-9]{2}");
            assertThat(SealedFields.open(REPLY_KEY, item, granted.made()))
                    .hasToString("{\"birthCertificateNumber\":\"" + number + "\"}");
            assertThat(granted.certificate()).isNotNull();
            assertThat(motherRecord().toString()).doesNotContain(MOTHER, "陈小云");

            health.apply(item, "birth-certificate", BIRTH.formatted("female"), REPLY_KEY);
            assertThat(health.answer(item)).isEqualTo(granted);
            assertThat(motherRecord().get("history")).hasSize(2);

            health.compensate(item, "birth-certificate");
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Compensated.class);
            assertThat(motherRecord().at("/current/certificateNumber").isMissingNode())
                    .isTrue();
            assertThat(motherRecord().get("history")).hasSize(3);
            assertThat(before.get("history")).hasSize(1);
        }
    }

    @Test
    void takesBackWhatSomebodyObjectsToDuringThePublicNotice() throws Exception {
        try (DepartmentTopics housing =
                new DepartmentTopics(TestServers.bootstrapServers(), "housing", "public-rental-housing")) {
            ItemRef item = housing.newItem("public-notice");
            housing.apply(item, "public-notice", "{'eligibilityNumber': 'GZZG20260000777'}");
            ItemEvent.Granted granted = (ItemEvent.Granted) housing.answer(item);
            String login = "Bearer " + OfficerLogins.token("housing", "zj-003", "decider");
            String because = """
                    {"reason": {"code": "objection-upheld", "zh": "异议成立", "en": "The objection is upheld",
                                "basis": "《公共租赁住房管理办法》第八条", "remedies": "60 日内可以申请行政复议"}}
                    """;
            String path = "/api/departments/housing/tasks/" + item.caseNumber() + "/public-notice/1/uphold-objection";

            assertThat(send(path, "Bearer " + OfficerLogins.token("housing", "zj-004", "handler"), because)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(send(path, login, because).statusCode()).isEqualTo(200);
            ItemEvent.Refused refused = (ItemEvent.Refused) housing.answer(item);
            assertThat(refused.sequence()).isGreaterThan(granted.sequence());
            assertThat(refused.reason().code()).isEqualTo("objection-upheld");
            assertThat(send(path, login, because).body()).contains("not-on-notice");
            assertThat(get("/api/departments/housing/records/GZZG20260000777").body())
                    .contains("\"registered\":false");
            assertThat(get("/operations/verify").body()).contains("\"ok\":true");
        }
    }

    @Test
    void paysOutOfTheFundOnlyWhatTwoOfficersAgreeOn() throws Exception {
        try (DepartmentTopics insurance = new DepartmentTopics(
                TestServers.bootstrapServers(), "medical-insurance", "medical-expense-reimbursement")) {
            ItemRef item = insurance.newItem("basic-settlement");
            insurance.apply(item, "basic-settlement", """
                    {'invoiceNumbers': ['9999260002'], 'idNumber': '999900196802170049', 'hospitalName': '云溪人民医院',
                     'costClass': 'outpatient', 'costTotal': 460,
                     'bankAccount': {'bank': '云溪商业银行', 'number': '6200990000000049'}}
                    """);
            assertThat(insurance.answer(item)).isInstanceOf(ItemEvent.Received.class);
            String tasks = "/api/departments/medical-insurance/tasks/" + item.caseNumber() + "/basic-settlement/1/";
            String examiner = login("yb-001", "handler", "decider", "reviewer");
            assertThat(send(tasks + "accept", examiner, "{}").statusCode()).isEqualTo(200);
            ItemEvent accepted = insurance.answer(item);
            assertThat(accepted).isInstanceOf(ItemEvent.Accepted.class);

            assertThat(send(tasks + "grant", examiner, "{}").statusCode()).isEqualTo(200);
            assertThat(insurance.answer(item))
                    .as("the applicant hears nothing of a proposal")
                    .isEqualTo(accepted);
            assertThat(invoice()).contains("\"state\":\"open\"");
            HttpResponse<String> alone = send(tasks + "grant", examiner, "{}");
            assertThat(alone.statusCode()).isEqualTo(409);
            assertThat(alone.body()).contains("second-officer-needed");
            assertThat(send(tasks + "grant", login("yb-002", "decider"), "{}").body())
                    .contains("role-missing", "reviewer");

            assertThat(send(tasks + "grant", login("yb-002", "reviewer"), "{}").statusCode())
                    .isEqualTo(200);
            assertThat(insurance.answer(item)).isInstanceOf(ItemEvent.Granted.class);
            assertThat(invoice()).contains("\"state\":\"settled\"", item.caseNumber());
            assertThat(get("/operations/verify").body()).contains("\"ok\":true");
        }
    }

    private static String login(String officer, String... roles) {
        return "Bearer " + OfficerLogins.token("medical-insurance", officer, roles);
    }

    private String invoice() throws IOException, InterruptedException {
        return get("/api/departments/medical-insurance/records/9999260002").body();
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
            JsonNode current = MessageJson.mapper()
                    .readTree(get("/api/departments/credit-office" + company + "?register=enterprises")
                            .body())
                    .path("current");
            assertThat(current.path("customsState").asString("")).isEqualTo(state);
            assertThat(current.path("caseNumber").asString("")).isEqualTo(caseNumber);
        });
    }

    @Test
    void tellsTheOfficerWhyTheRegisterSaysNo() throws Exception {
        try (DepartmentTopics health =
                new DepartmentTopics(TestServers.bootstrapServers(), "health", "newborn-birth")) {
            ItemRef item = health.newItem("birth-certificate-of-another");
            health.apply(item, "birth-certificate", BIRTH.formatted("male"));
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Received.class);
            act(item, "accept");

            assertThat(post(item, "grant").statusCode()).isEqualTo(409);
            assertThat(post(item, "grant").body()).contains("another-sex", "性别与分娩登记不一致");
        }
    }

    @Test
    void tellsWhoMayNotActWhatIsMissing() throws Exception {
        try (DepartmentTopics health =
                new DepartmentTopics(TestServers.bootstrapServers(), "health", "newborn-birth")) {
            ItemRef item = health.newItem("birth-certificate-kept");
            health.apply(item, "birth-certificate", BIRTH.formatted("female"));
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Received.class);

            HttpResponse<String> nobody = get("/api/departments/health/tasks");
            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(nobody.body()).contains("https://onething.cn/problems/login-missing");
            HttpResponse<String> another =
                    post(item, "accept", "Bearer " + OfficerLogins.token("provident-fund", "gj-1", "handler"));
            assertThat(another.statusCode()).isEqualTo(403);
            assertThat(another.body()).contains("https://onething.cn/problems/other-department");
            HttpResponse<String> role =
                    post(item, "accept", "Bearer " + OfficerLogins.token("health", "jk-018", "decider"));
            assertThat(role.statusCode()).isEqualTo(403);
            assertThat(role.body())
                    .contains("https://onething.cn/problems/role-missing", "承办人", "\"roles\":[\"handler\"]");
            assertThat(tasksOfHealth()).contains("RECEIVED");

            act(item, "accept");
            assertThat(health.answer(item)).isInstanceOf(ItemEvent.Accepted.class);
            assertThat(post(item, "grant", "Bearer " + OfficerLogins.token("health", "jk-020", "handler"))
                            .body())
                    .contains("role-missing", "decider");
            assertThat(tasksOfHealth()).contains("\"officer\":\"jk-017\"");
        }
    }

    private String tasksOfHealth() throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/departments/health/tasks"))
                                .header("Authorization", "Bearer " + OfficerLogins.token("health", "jk-019"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void isReadyWhenBothAre() throws Exception {
        HttpResponse<String> readiness = get("/actuator/health/readiness");

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
            assertThat(rows.getString(1))
                    .isEqualTo("credit_office,customs,health,housing,medical_insurance,provident_fund");
        }
    }

    @Test
    void knowsNeitherOtherDepartmentsNorOtherRecords() throws Exception {
        assertThat(get("/api/departments/tax/records/1").statusCode()).isEqualTo(404);
        HttpResponse<String> unknown = get("/api/departments/health/records/999900199108230017");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("https://onething.cn/problems/no-such-record");
    }

    @Test
    void everyProblemNamesTheRequestThatItIsAbout() throws Exception {
        for (String path :
                List.of("/api/departments/health/records/999900199108230017", "/api/departments/health/tasks")) {
            HttpResponse<String> named = get(path, "X-Correlation-Id", "visit-42");
            assertThat(named.statusCode()).isGreaterThanOrEqualTo(400);
            assertThat(named.body()).contains("\"correlationId\":\"visit-42\"");
            HttpResponse<String> unnamed = get(path, "X-Correlation-Id", "not one <b>");
            String id = unnamed.headers().firstValue("X-Correlation-Id").orElseThrow();
            assertThat(id).matches("[0-9a-f]{32}");
            assertThat(unnamed.body()).contains(id).doesNotContain("<b>");
        }
    }

    @Test
    void everyFailureIsAProblem() throws Exception {
        String login = "Bearer " + OfficerLogins.token("health", "jk-017", "handler");
        HttpResponse<String> broken = send("/api/departments/health/tasks/any/item/1/accept", login, "{'reason'");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("https://onething.cn/problems/malformed-json", "correlationId");
        HttpResponse<String> unknownAct = send("/api/departments/health/tasks/any/item/1/bless", login, "{}");
        assertThat(unknownAct.statusCode()).isEqualTo(404);
        assertThat(unknownAct.body()).contains("https://onething.cn/problems/no-such-task", "没有此操作");
        assertThat(send("/api/departments/health/tasks/any/item/0/accept", login, "{}")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> wrongNumber = get("/api/departments/health/tasks/any/item/first");
        assertThat(wrongNumber.statusCode()).isEqualTo(400);
        assertThat(wrongNumber.body()).contains("https://onething.cn/problems/invalid-parameter", "attempt");
        HttpResponse<String> nowhere = get("/api/nowhere");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("https://onething.cn/problems/not-found", "没有这个地址");
    }

    @Test
    void masksAPersonsKey() throws Exception {
        String body = get("/api/departments/provident-fund/records/999900198506150034")
                .body();

        assertThat(body).contains("\"key\":\"999***********0034\"", "\"holder\":\"李*\"");
        assertThat(body).doesNotContain("999900198506150034", "李晓华");
    }

    private void act(ItemRef item, String act) throws IOException, InterruptedException {
        assertThat(post(item, act).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(ItemRef item, String act) throws IOException, InterruptedException {
        return post(item, act, "Bearer " + OfficerLogins.token("health", "jk-017", "handler", "decider"));
    }

    private HttpResponse<String> post(ItemRef item, String act, String login) throws IOException, InterruptedException {
        return send(
                "/api/departments/health/tasks/" + item.caseNumber() + "/" + item.item() + "/1/" + act, login, "{}");
    }

    private HttpResponse<String> send(String path, String login, String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", login)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode motherRecord() throws IOException, InterruptedException {
        return MessageJson.mapper()
                .readTree(get("/api/departments/health/records/" + MOTHER).body());
    }

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
