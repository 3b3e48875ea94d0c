package cn.onething.orchestrator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class ReportPdfTests {
    private final Report report = new Check()
            .then("grant verify-appointment")
            .allGrantedBut("query-tax", "query-customs")
            .then("refuse query-tax")
            .days(4)
            .then("grant compose-report")
            .report();

    @Test
    void everyDepartmentCanBeReadInChinese() throws IOException {
        String text = read(ReportPdf.of(report));

        assertThat(report.answers())
                .hasSize(9)
                .allSatisfy(answer -> assertThat(text)
                        .contains(
                                answer.department().name().zh(),
                                withoutGaps(answer.department().name().en()),
                                answer.name().zh()));
        assertThat(text).contains("核查结果汇总报告", "秦*", report.caseNumber(), "否/No", "理由", "2026-03-0209:00");
    }

    @Test
    void theMissingOnesAreNamedWithTheCutOff() throws IOException {
        String text = readDown(ReportPdf.of(report));

        assertThat(text).contains("截至2026-03-0509:00仍未答复");
        assertThat(text.substring(text.indexOf("仍未答复"))).contains("海关", "报关、关税").doesNotContain("税务局");
    }

    @Test
    void aReportWithoutGapsSaysNothingOfGaps() throws IOException {
        Report whole = new Check()
                .then("grant verify-appointment")
                .allGrantedBut()
                .then("grant compose-report")
                .report();

        assertThat(read(ReportPdf.of(whole))).contains("海关").doesNotContain("未答复", "Missing");
    }

    @Test
    void aLongReportGoesOnOnTheNextPageWithItsHeadings() throws IOException {
        Report twice = new Report(
                report.caseNumber(),
                report.bundle(),
                report.bundleName(),
                report.title(),
                null,
                report.askedAt(),
                report.closedAt(),
                report.reportedBy(),
                report.reportedAt(),
                report.certificate(),
                report.cutOffAt(),
                Stream.generate(report::answers)
                        .limit(4)
                        .flatMap(java.util.List::stream)
                        .toList(),
                report.missing());

        try (PDDocument document = Loader.loadPDF(ReportPdf.of(twice))) {
            assertThat(document.getNumberOfPages()).isGreaterThan(1);
            PDFTextStripper second = new PDFTextStripper();
            second.setStartPage(2);
            second.setEndPage(2);
            assertThat(second.getText(document)).contains("部门 / Department", report.caseNumber() + "    2");
        }
    }

    /** Cell by cell, without the line breaks in cells. */
    private static String read(byte[] pdf) throws IOException {
        return read(pdf, new PDFTextStripper());
    }

    /** From top to bottom, as one sees it. */
    private static String readDown(byte[] pdf) throws IOException {
        PDFTextStripper reader = new PDFTextStripper();
        reader.setSortByPosition(true);
        return read(pdf, reader);
    }

    private static String read(byte[] pdf, PDFTextStripper reader) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return withoutGaps(reader.getText(document));
        }
    }

    private static String withoutGaps(String text) {
        return text.replaceAll("\\s", "");
    }
}
