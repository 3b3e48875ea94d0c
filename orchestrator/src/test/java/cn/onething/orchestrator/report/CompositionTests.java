package cn.onething.orchestrator.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.onething.events.IssuedCertificate;
import cn.onething.orchestrator.casefile.domain.Scenario;
import cn.onething.orchestrator.report.Report.Answer;
import cn.onething.orchestrator.report.Report.Said;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CompositionTests {

    @Test
    void everyAnswerIsThereWithItsDepartmentAndTimes() {
        Check check = new Check().then("grant verify-appointment");
        Instant asked = check.now();
        check.allGrantedBut("query-tax").then("refuse query-tax");
        Instant answered = check.now();
        check.then("grant compose-report");

        Report report = check.report();

        assertThat(report.answers()).hasSize(10).extracting(Answer::askedAt).containsOnly(asked);
        Answer tax = answer(report, "query-tax");
        assertThat(tax.department().name().zh()).isEqualTo("税务局");
        assertThat(tax.answeredAt()).isEqualTo(answered);
        assertThat(tax.said()).isEqualTo(Said.NO);
        assertThat(tax.reason()).extracting("zh").isEqualTo("理由");
        assertThat(answer(report, "query-fund").said()).isEqualTo(Said.YES);
        assertThat(report.missing()).isEmpty();
    }

    @Test
    void itSaysWhatItIsWhoAskedAndWhen() {
        Check check = new Check().then("grant verify-appointment").allGrantedBut();
        check.issues("compose-report", new IssuedCertificate("1.2.3", null));

        Report report = check.report();

        assertThat(report.bundleName().zh()).isEqualTo("企业破产信息核查");
        assertThat(report.title().zh()).isEqualTo("核查结果汇总报告");
        assertThat(report.reportedBy().name().zh()).isEqualTo("政务服务中心");
        assertThat(report.applicant()).isEqualTo("秦*");
        assertThat(report.certificate()).isEqualTo("1.2.3");
        assertThat(report.askedAt()).isEqualTo(Scenario.START);
        assertThat(report.reportedAt()).isEqualTo(check.now());
        assertThat(report.closedAt()).isEqualTo(check.now());
        assertThat(check.report("{}", null).applicant()).as("erased").isNull();
    }

    @Test
    void whoDidNotAnswerInTimeIsNamedAndSaysNothingAfterwards() {
        Check check = new Check()
                .then("grant verify-appointment")
                .allGrantedBut("query-tax", "query-customs")
                .days(4)
                .then("grant compose-report")
                .then("refuse query-customs");

        Report report = check.report();

        assertThat(report.answers()).hasSize(8);
        assertThat(report.cutOffAt()).isEqualTo(Scenario.START.plus(Duration.ofDays(3)));
        assertThat(report.missing())
                .extracting(
                        Report.Missing::item, each -> each.department().name().zh(), Report.Missing::lateAt)
                .containsExactly(tuple("query-tax", "税务局", null), tuple("query-customs", "海关", check.now()));
        assertThat(report.closedAt())
                .as("the tax authority still owes its answer")
                .isNull();
    }

    @Test
    void thereIsNoReportBeforeItsItemIsGranted() {
        Check check = new Check().then("grant verify-appointment");
        assertThat(Composition.isReported(check.collector())).isFalse();
        check.allGrantedBut().then("accept compose-report");
        assertThat(Composition.isReported(check.collector())).isFalse();
        check.then("grant compose-report");
        assertThat(Composition.isReported(check.collector())).isTrue();
    }

    @Test
    void aBundleThatCollectsNothingHasNoReport() {
        Scenario change = Scenario.of("enterprise-info-change");
        assertThat(Composition.collector(change.file(), Scenario.offered("enterprise-info-change")))
                .isEmpty();
    }

    private static Answer answer(Report report, String item) {
        return report.answers().stream()
                .filter(each -> each.item().equals(item))
                .findFirst()
                .orElseThrow();
    }
}
