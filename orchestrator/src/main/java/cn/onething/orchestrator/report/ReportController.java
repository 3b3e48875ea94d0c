package cn.onething.orchestrator.report;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The report of a case, for programs and for people. */
@RestController
@Tag(name = "报告 / Reports")
final class ReportController {
    private final Reports reports;

    ReportController(Reports reports) {
        this.reports = reports;
    }

    @Operation(
            summary = "核查结果汇总报告 / The report of all answers",
            description = "汇总事项办结后可取；逐项列出各部门答复，并列明截止时仍未答复的事项。 / There once the collecting item is granted: what each"
                    + " department answered, and what was missing at the cut-off.")
    @Refuses({ProblemKind.NO_SUCH_CASE, ProblemKind.NO_REPORT, ProblemKind.REPORT_NOT_READY})
    @GetMapping("/api/cases/{number}/report")
    ResponseEntity<Report> json(@PathVariable String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(reports.of(CaseNumbers.read(number)));
    }

    @Operation(summary = "报告（PDF） / The report as a PDF")
    @ApiResponse(
            responseCode = "200",
            description = "PDF",
            content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
    @Refuses({ProblemKind.NO_SUCH_CASE, ProblemKind.NO_REPORT, ProblemKind.REPORT_NOT_READY})
    @GetMapping("/api/cases/{number}/report.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number) {
        CaseNumber wanted = CaseNumbers.read(number);
        ContentDisposition shown = ContentDisposition.inline()
                .filename("report-" + wanted + ".pdf")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, shown.toString())
                .cacheControl(CacheControl.noStore())
                .body(ReportPdf.of(reports.of(wanted)));
    }
}
