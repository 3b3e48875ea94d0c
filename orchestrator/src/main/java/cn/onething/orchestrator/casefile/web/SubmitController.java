package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.casefile.CaseFileService;
import cn.onething.orchestrator.casefile.CaseFileService.RequestKey;
import cn.onething.orchestrator.problems.ApiJson;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.RequestBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/cases}: one application, one case. */
@RestController
@Tag(name = "办件 / Cases")
final class SubmitController {
    private static final int MOST_BYTES = 1 << 20;

    private final FilingCheck check;
    private final CaseFileService service;
    private final CaseViews views;

    SubmitController(FilingCheck check, CaseFileService service, CaseViews views) {
        this.check = check;
        this.service = service;
        this.views = views;
    }

    @Operation(
            summary = "提交申请 / Submit an application",
            description = "同一 Idempotency-Key 与同一内容重复提交，答复不变，不会重复立案。 / The same Idempotency-Key with the same"
                    + " body gets the same answer again; no case is opened twice.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitRequest.class)))
    @ApiResponse(
            responseCode = "202",
            description = "已立案 / the case is opened, see Location",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = CaseView.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_APPLICATION,
        ProblemKind.UNKNOWN_BUNDLE,
        ProblemKind.IDEMPOTENCY_KEY_REUSED
    })
    @PostMapping(path = "/api/cases", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> submit(
            HttpServletRequest request,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey)
            throws IOException {
        byte[] body = RequestBodies.read(request, MOST_BYTES);
        RequestKey key = RequestKeys.of(idempotencyKey, "submit", body);
        return switch (check.check(body, 0, body.length, "web")) {
            case FilingCheck.Checked.Good(var filing) ->
                accepted(KeyReuse.refused(() -> service.submit(
                        List.of(filing),
                        key,
                        cases -> ApiJson.mapper().writeValueAsString(views.of(cases.getFirst())))));
            // what was right once is answered as it was then, even if it would be wrong today
            case FilingCheck.Checked.Bad(var problem) ->
                accepted(KeyReuse.refused(() -> key == null ? Optional.<String>empty() : service.answered(key))
                        .orElseThrow(() -> new Refused(problem)));
        };
    }

    private static ResponseEntity<byte[]> accepted(String answer) {
        String number = ApiJson.mapper().readTree(answer).path("caseNumber").asString();
        return ResponseEntity.accepted()
                .location(URI.create("/api/cases/" + number))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.getBytes(StandardCharsets.UTF_8));
    }
}
