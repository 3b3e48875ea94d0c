package cn.onething.orchestrator.casefile.web;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseFileService;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.NoSuchCase;
import cn.onething.orchestrator.casefile.WithdrawalReasons;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.Cut;
import cn.onething.orchestrator.request.JsonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases that exist: read, list, withdraw. */
@Tag(name = "办件 / Cases")
@RestController
final class CaseController {
    private static final int LONGEST_REASON = 500;

    private final CaseQueries queries;
    private final CaseFileService service;
    private final CaseViews views;
    private final WithdrawalReasons withdrawalReasons;

    CaseController(CaseQueries queries, CaseFileService service, CaseViews views, WithdrawalReasons withdrawalReasons) {
        this.queries = queries;
        this.service = service;
        this.views = views;
        this.withdrawalReasons = withdrawalReasons;
    }

    @Operation(summary = "查询办件 / One case")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}")
    CaseView find(@PathVariable String number) {
        return view(CaseNumbers.read(number));
    }

    @Operation(
            summary = "办件列表 / Cases, newest numbers first",
            description = "next 为下一页游标，末页为 null。 / next is the cursor of the next page, null on the last one.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/cases")
    CaseView.Page list(
            @RequestParam(required = false) @Nullable String bundle,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        CaseQueries.Search search = SearchParameters.check(bundle, status, subject, after, limit);
        var more = new CaseQueries.Search(
                search.bundle(), search.status(), search.subject(), search.after(), search.limit() + 1);
        Cut<CaseView> cut =
                Cut.of(queries.list(more).stream().map(views::of).toList(), search.limit(), CaseView::caseNumber);
        return new CaseView.Page(cut.page(), cut.next());
    }

    @Operation(
            summary = "撤回办件 / Withdraw a case",
            description = "未办结的事项逐一撤回；重复撤回无害。 / What is not decided yet is withdrawn; to ask twice is harmless.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitRequest.Withdrawal.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.TOO_LATE_TO_WITHDRAW,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/withdrawal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    CaseView withdraw(@PathVariable String number, HttpServletRequest request) throws IOException {
        CaseNumber wanted = CaseNumbers.read(number);
        JsonRequest body = JsonRequest.read(request, SubmitRequest.Withdrawal.class);
        String reason = body.text("reason", LONGEST_REASON);
        body.check();
        CaseFileService.Withdrawal outcome;
        try {
            outcome = service.withdraw(wanted, reason);
        } catch (NoSuchCase e) {
            throw CaseNumbers.unknown();
        }
        return switch (outcome) {
            case TAKEN_IN, ALREADY -> view(wanted);
            case TOO_LATE ->
                throw new Refused(ProblemKind.TOO_LATE_TO_WITHDRAW.with(
                        "各事项均已办结，没有可以撤回的事项。", "Every item is decided; nothing is left to withdraw."));
        };
    }

    /** Personal, so on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/cases/{number}/withdrawal")
    ResponseEntity<WithdrawalReasons.Written> withdrawalReason(@PathVariable String number) {
        return ResponseEntity.of(withdrawalReasons.find(CaseNumbers.read(number).value()));
    }

    private CaseView view(CaseNumber number) {
        return queries.find(number).map(views::of).orElseThrow(CaseNumbers::unknown);
    }
}
