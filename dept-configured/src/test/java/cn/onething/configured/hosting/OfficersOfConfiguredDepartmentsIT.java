package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.testkit.DepartmentTopics;
import cn.onething.department.testkit.OfficerLogins;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.SealedFields;
import cn.onething.testsupport.OnTestServers;
import cn.onething.testsupport.TestServers;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Officers at the work lists of departments that are files. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnTestServers
@DirtiesContext
@TestPropertySource(
        properties = {
            "onething.hosting.only=health,housing,medical-insurance",
            "onething.officers.key=" + OfficerLogins.KEY
        })
class OfficersOfConfiguredDepartmentsIT {
    private static final String MOTHER = "999900199304120026";
    private static final String BIRTH = """
            {'mother': {'name': '陈静', 'idNumber': '999900199304120026', 'mobile': 'any'},
             'father': {'name': '李四', 'idNumber': '999900198801010018', 'mobile': 'any'}, 'childName': '陈小云',
             'childSex': '%s', 'birthTime': '2026-02-18T04:10', 'hospital': '云溪妇幼保健院', 'birthWeight': 3250}
            """;

    private static final String REPLY_KEY = Base64.getEncoder().encodeToString(new byte[32]);

    @LocalServerPort
    private int port;

    private Calls calls() {
        return new Calls(port);
    }

    @Test
    void nothingIsEnteredBeforeAnOfficerDecides() throws Exception {
        try (DepartmentTopics health = health()) {
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

            assertThat(calls().post(path, "Bearer " + OfficerLogins.token("housing", "zj-004", "handler"), because)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(calls().post(path, login, because).statusCode()).isEqualTo(200);
            ItemEvent.Refused refused = (ItemEvent.Refused) housing.answer(item);
            assertThat(refused.sequence()).isGreaterThan(granted.sequence());
            assertThat(refused.reason().code()).isEqualTo("objection-upheld");
            assertThat(calls().post(path, login, because).body()).contains("not-on-notice");
            assertThat(calls().get("/api/departments/housing/records/GZZG20260000777")
                            .body())
                    .contains("\"registered\":false");
            assertThat(calls().get("/operations/verify").body()).contains("\"ok\":true");
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
            assertThat(calls().post(tasks + "accept", examiner, "{}").statusCode())
                    .isEqualTo(200);
            ItemEvent accepted = insurance.answer(item);
            assertThat(accepted).isInstanceOf(ItemEvent.Accepted.class);

            assertThat(calls().post(tasks + "grant", examiner, "{}").statusCode())
                    .isEqualTo(200);
            assertThat(insurance.answer(item))
                    .as("the applicant hears nothing of a proposal")
                    .isEqualTo(accepted);
            assertThat(invoice()).contains("\"state\":\"open\"");
            HttpResponse<String> alone = calls().post(tasks + "grant", examiner, "{}");
            assertThat(alone.statusCode()).isEqualTo(409);
            assertThat(alone.body()).contains("second-officer-needed");
            assertThat(calls().post(tasks + "grant", login("yb-002", "decider"), "{}")
                            .body())
                    .contains("role-missing", "reviewer");

            assertThat(calls().post(tasks + "grant", login("yb-002", "reviewer"), "{}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(insurance.answer(item)).isInstanceOf(ItemEvent.Granted.class);
            assertThat(invoice()).contains("\"state\":\"settled\"", item.caseNumber());
            assertThat(calls().get("/operations/verify").body()).contains("\"ok\":true");
        }
    }

    private static String login(String officer, String... roles) {
        return "Bearer " + OfficerLogins.token("medical-insurance", officer, roles);
    }

    private String invoice() throws IOException, InterruptedException {
        return calls().get("/api/departments/medical-insurance/records/9999260002")
                .body();
    }

    @Test
    void tellsTheOfficerWhyTheRegisterSaysNo() throws Exception {
        try (DepartmentTopics health = health()) {
            ItemRef item = received(health, "birth-certificate-of-another", "male");
            act(item, "accept");

            assertThat(post(item, "grant").statusCode()).isEqualTo(409);
            assertThat(post(item, "grant").body()).contains("another-sex", "性别与分娩登记不一致");
        }
    }

    @Test
    void tellsWhoMayNotActWhatIsMissing() throws Exception {
        try (DepartmentTopics health = health()) {
            ItemRef item = received(health, "birth-certificate-kept", "female");

            HttpResponse<String> nobody = calls().get("/api/departments/health/tasks");
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
        String login = "Bearer " + OfficerLogins.token("health", "jk-019");
        return calls().get("/api/departments/health/tasks", "Authorization", login)
                .body();
    }

    private static DepartmentTopics health() {
        return new DepartmentTopics(TestServers.bootstrapServers(), "health", "newborn-birth");
    }

    private static ItemRef received(DepartmentTopics health, String name, String sex) {
        ItemRef item = health.newItem(name);
        health.apply(item, "birth-certificate", BIRTH.formatted(sex));
        assertThat(health.answer(item)).isInstanceOf(ItemEvent.Received.class);
        return item;
    }

    private void act(ItemRef item, String act) throws IOException, InterruptedException {
        assertThat(post(item, act).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> post(ItemRef item, String act) throws IOException, InterruptedException {
        return post(item, act, "Bearer " + OfficerLogins.token("health", "jk-017", "handler", "decider"));
    }

    private HttpResponse<String> post(ItemRef item, String act, String login) throws IOException, InterruptedException {
        return calls().post(
                        "/api/departments/health/tasks/" + item.caseNumber() + "/" + item.item() + "/1/" + act,
                        login,
                        "{}");
    }

    private JsonNode motherRecord() throws IOException, InterruptedException {
        return calls().json("/api/departments/health/records/" + MOTHER);
    }
}
