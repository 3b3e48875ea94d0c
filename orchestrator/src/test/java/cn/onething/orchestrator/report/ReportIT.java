package cn.onething.orchestrator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.onething.orchestrator.Applications;
import cn.onething.orchestrator.Client;
import cn.onething.orchestrator.Client.Answer;
import cn.onething.orchestrator.FakeDepartment;
import cn.onething.orchestrator.OrchestratorTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@OrchestratorTest
class ReportIT {
    private static final String PAPER = "%PDF-1.4\n%%EOF\n";

    private Client client;
    private int port;

    @BeforeEach
    void connect(@LocalServerPort int own) {
        port = own;
        client = new Client(own);
    }

    @Test
    void theReportIsThereWhenTheLastItemIsGrantedAndNotBefore() throws IOException {
        String number = check();
        answers("gov-service", number, "identity-and-scope", true);
        becomes(number, "check-tax", "SUBMITTED");
        answers("market-supervision", number, "check-market", true);
        answers("tax", number, "check-tax", false);
        becomes(number, "compose-report", "SUBMITTED");

        Answer early = client.get("/api/cases/" + number + "/report");
        assertThat(early.status()).isEqualTo(409);
        assertThat(early.problem()).isEqualTo("report-not-ready");
        assertThat(client.get("/api/cases/" + number + "/report.pdf").problem()).isEqualTo("report-not-ready");

        answers("credit-office", number, "compose-report", true);
        becomes(number, "compose-report", "GRANTED");

        JsonNode report = client.get("/api/cases/" + number + "/report").json();
        assertThat(report.at("/title/zh").asString()).isEqualTo("专项信用报告");
        assertThat(report.path("applicant").asString()).startsWith("云*").doesNotContain("溪");
        assertThat(report.path("answers").values())
                .extracting(each -> each.at("/department/name/zh").asString() + " "
                        + each.path("said").asString())
                .containsExactly("市场监管局 YES", "税务局 NO");
        assertThat(report.at("/answers/1/reason/zh").asString()).isEqualTo("有欠税");
        assertThat(report.path("missing")).isEmpty();
        assertThat(report.path("reportedAt").asString())
                .isGreaterThanOrEqualTo(report.at("/answers/1/answeredAt").asString());
        assertThat(pdf(number)).contains("专项信用报告", "市场监管局", "税务局", "有欠税", number);
    }

    @Test
    void aBundleThatCollectsNothingHasNone() {
        String number =
                client.submit(Applications.five()).json().path("caseNumber").asString();

        assertThat(client.get("/api/cases/" + number + "/report").problem()).isEqualTo("no-report");
        assertThat(client.get("/api/cases/YJS1/report.pdf").problem()).isEqualTo("no-such-case");
    }

    private String check() {
        String ticket = client.post("/api/papers", PAPER, "Content-Type", "application/octet-stream")
                .json()
                .path("ticket")
                .asString();
        Answer filed = client.submit("""
                {"bundle":"ipo-compliance-check","region":"999900",
                 "applicant":{"type":"enterprise","name":"云溪瑞丰信息技术有限公司","idNumber":"%1$s"},
                 "items":["check-market","check-tax"],
                 "form":{"entities":["%1$s"],"periodFrom":"2023-01-01","periodTo":"2026-06-30",
                  "checkPurpose":"首次公开发行股票并上市"},
                 "papers":{"entity-authorisation":"%2$s"}}""".formatted(Applications.COMPANY, ticket));
        assertThat(filed.status()).as(filed.response().body()).isEqualTo(202);
        return filed.json().path("caseNumber").asString();
    }

    private static void answers(String department, String number, String item, boolean yes) {
        try (FakeDepartment officer = new FakeDepartment(department)) {
            if (yes) {
                officer.grants(number, item);
            } else {
                officer.refuses(number, item);
            }
        }
    }

    private void becomes(String number, String item, String status) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> client.get("/api/cases/" + number).json().path("items").values().stream()
                        .anyMatch(each -> each.path("item").asString().equals(item)
                                && each.path("status").asString().equals(status)));
    }

    private String pdf(String number) throws IOException {
        URI address = URI.create("http://localhost:" + port + "/api/cases/" + number + "/report.pdf");
        try (InputStream body = address.toURL().openStream();
                PDDocument document = Loader.loadPDF(body.readAllBytes())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
