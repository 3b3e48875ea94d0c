package cn.onething.orchestrator.report;

import cn.onething.catalogue.bundle.Text;
import cn.onething.orchestrator.report.Report.Answer;
import cn.onething.orchestrator.report.Report.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.HeaderFooter;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A report as a PDF: what {@link Report} says, Chinese first, and nothing else. */
final class ReportPdf {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final float MARGIN = 42;
    private static final float FOOTER = 36;
    private static final float PADDING = 4;
    private static final float[] HEAD = {26, 74};
    private static final float[] ANSWERS = {20, 26, 20, 34};
    private static final float[] MISSING = {28, 40, 32};

    private final Font title;
    private final Font plain;
    private final Font small;
    private final Report report;

    private ReportPdf(Report report) throws IOException {
        // by its standard name, see docs/adr/0017
        BaseFont song = BaseFont.createFont("STSong-Light", "UniGB-UCS2-H", BaseFont.NOT_EMBEDDED);
        this.title = new Font(song, 16);
        this.plain = new Font(song, 10);
        this.small = new Font(song, 8);
        this.report = report;
    }

    static byte[] of(Report report) {
        try {
            return new ReportPdf(report).pages();
        } catch (IOException e) {
            throw new UncheckedIOException("the standard fonts are not readable", e);
        }
    }

    private byte[] pages() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + FOOTER)) {
            PdfWriter.getInstance(document, out);
            document.addTitle(report.title().zh() + " " + report.caseNumber());
            HeaderFooter footer = new HeaderFooter(new Phrase(report.caseNumber() + "    ", small), true);
            footer.setAlignment(Element.ALIGN_CENTER);
            footer.setBorder(0);
            document.setFooter(footer);
            document.open();
            document.add(centred(report.title().zh(), title));
            document.add(centred(report.title().en(), plain));
            document.add(head());
            document.add(heading("各部门答复", "Answers of the departments"));
            document.add(answers());
            if (!report.missing().isEmpty()) {
                document.add(heading(
                        "截至 " + time(report.cutOffAt()) + " 仍未答复",
                        "Missing at the cut-off, " + time(report.cutOffAt())));
                document.add(missing());
            }
        }
        return out.toByteArray();
    }

    private PdfPTable head() {
        PdfPTable table = table(HEAD);
        row(table, "办件编号 / Case", report.caseNumber());
        row(table, "一件事 / Bundle", both(report.bundleName()));
        row(table, "申请人 / Applicant", Optional.ofNullable(report.applicant()).orElse("资料已销毁 / erased"));
        row(table, "申请时间 / Asked", time(report.askedAt()));
        row(table, "出具部门 / Composed by", both(report.reportedBy().name()));
        row(table, "出具时间 / Composed", time(report.reportedAt()));
        if (report.closedAt() != null) {
            row(table, "办结时间 / Closed", time(report.closedAt()));
        }
        if (report.certificate() != null) {
            row(table, "证照标识 / Certificate", report.certificate());
        }
        return table;
    }

    private PdfPTable answers() {
        PdfPTable table = table(ANSWERS);
        headings(table, "部门 / Department", "事项 / Item", "请求、答复时间 / Asked, answered", "答复 / Answer");
        for (Answer answer : report.answers()) {
            table.addCell(twoLines(answer.department().name()));
            table.addCell(twoLines(answer.name()));
            table.addCell(cell(new Phrase(time(answer.askedAt()) + "\n" + time(answer.answeredAt()), plain)));
            table.addCell(cell(said(answer)));
        }
        return table;
    }

    private Phrase said(Answer answer) {
        Phrase words = new Phrase(both(answer.said().text()), plain);
        if (answer.reason() != null) {
            words.add(new Phrase("\n" + answer.reason().zh(), plain));
            words.add(new Phrase("\n" + answer.reason().en(), small));
        }
        for (Report.Made made : answer.made()) {
            words.add(new Phrase("\n" + made.label().zh() + "：" + made.value().zh(), plain));
            words.add(new Phrase("\n" + made.label().en() + ": " + made.value().en(), small));
        }
        if (answer.certificate() != null) {
            words.add(new Phrase("\n证照标识 / Certificate " + answer.certificate(), small));
        }
        return words;
    }

    private PdfPTable missing() {
        PdfPTable table = table(MISSING);
        headings(table, "部门 / Department", "事项 / Item", "请求时间 / Asked");
        for (Missing each : report.missing()) {
            table.addCell(twoLines(each.department().name()));
            table.addCell(twoLines(each.name()));
            table.addCell(cell(new Phrase(time(each.askedAt()), plain)));
        }
        return table;
    }

    private static PdfPTable table(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(MARGIN / 4);
        return table;
    }

    private void headings(PdfPTable table, String... words) {
        for (String each : words) {
            table.addCell(cell(new Phrase(each, small)));
        }
        table.setHeaderRows(1);
    }

    private void row(PdfPTable table, String name, String value) {
        table.addCell(cell(new Phrase(name, small)));
        table.addCell(cell(new Phrase(value, plain)));
    }

    private PdfPCell twoLines(Text text) {
        Phrase words = new Phrase(text.zh(), plain);
        words.add(new Phrase("\n" + text.en(), small));
        return cell(words);
    }

    private static PdfPCell cell(Phrase words) {
        PdfPCell cell = new PdfPCell(words);
        cell.setPadding(PADDING);
        return cell;
    }

    private static Paragraph centred(String words, Font font) {
        Paragraph line = new Paragraph(words, font);
        line.setAlignment(Element.ALIGN_CENTER);
        return line;
    }

    private Paragraph heading(String zh, String en) {
        Paragraph line = new Paragraph(zh + " / " + en, plain);
        line.setSpacingBefore(MARGIN / 2);
        return line;
    }

    private static String both(Text text) {
        return text.zh() + " / " + text.en();
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "—" : TIME.format(at);
    }
}
