package cn.onething.orchestrator.casefile.web;

import cn.onething.orchestrator.casefile.CaseFileService;
import cn.onething.orchestrator.casefile.CaseFileService.RequestKey;
import cn.onething.orchestrator.problems.Correlation;
import cn.onething.orchestrator.problems.Problem;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/cases/batch}: many applications, each answered on its own; the good ones in one transaction. */
@RestController
@Tag(name = "办件 / Cases")
final class BatchController {
    static final String NDJSON = "application/x-ndjson";
    private static final int MOST_BYTES = 2 << 20;
    private static final int MOST_LINES = 500;

    private final FilingCheck check;
    private final CaseFileService service;

    /**
     * The shape of a line of the answer.
     *
     * @param line of the request, from 1
     * @param status 202, or the problem's
     */
    record Answer(int line, int status, @Nullable String caseNumber, Problem.@Nullable Body problem) {}

    BatchController(FilingCheck check, CaseFileService service) {
        this.check = check;
        this.service = service;
    }

    @Operation(
            summary = "批量提交 / Submit many applications",
            description = "NDJSON，每行一份申请，至多 500 行、2 MiB；逐行答复，有误的行不影响其他行。 / NDJSON, one application a line, at"
                    + " most 500 lines and 2 MiB; an answer for each line; wrong lines do not hinder the others.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitRequest.class)))
    @ApiResponse(
            responseCode = "200",
            description = "逐行答复 / an answer for each line",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = Answer.class)))
    @Refuses({
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.TOO_MANY_LINES,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.EMPTY_BATCH,
        ProblemKind.IDEMPOTENCY_KEY_REUSED
    })
    @PostMapping(path = "/api/cases/batch", consumes = NDJSON)
    ResponseEntity<byte[]> submit(
            HttpServletRequest request,
            @RequestHeader(name = RequestKeys.HEADER, required = false) @Nullable String idempotencyKey)
            throws IOException {
        byte[] body = RequestBodies.read(request, MOST_BYTES);
        RequestKey key = RequestKeys.of(idempotencyKey, "batch", body);
        Batch batch = read(body);
        String answer = KeyReuse.refused(() -> open(batch, key, Correlation.idOf(request)));
        return ResponseEntity.ok().contentType(MediaType.valueOf(NDJSON)).body(answer.getBytes(StandardCharsets.UTF_8));
    }

    private String open(Batch batch, @Nullable RequestKey key, String correlationId) {
        return batch.filings().isEmpty() && key == null
                ? batch.answer(List.of(), correlationId)
                : service.submit(batch.filings(), key, cases -> batch.answer(cases, correlationId));
    }

    /** Checks every line where it lies; blank ones are passed over. */
    private Batch read(byte[] body) {
        Batch batch = new Batch();
        int number = 0;
        for (int from = 0; from < body.length; ) {
            int to = endOfLine(body, from);
            number++;
            if (!isBlank(body, from, to)) {
                if (batch.size() == MOST_LINES) {
                    throw new Refused(ProblemKind.TOO_MANY_LINES.with(
                            "一次批量申请不得超过 " + MOST_LINES + " 行。",
                            "A batch must not have more than " + MOST_LINES + " lines."));
                }
                batch.add(number, check.check(body, from, to - from, "import"));
            }
            from = to + 1;
        }
        if (batch.size() == 0) {
            throw new Refused(ProblemKind.EMPTY_BATCH.with("请求中没有申请。", "There is no application in the request."));
        }
        return batch;
    }

    private static int endOfLine(byte[] body, int from) {
        int to = from;
        while (to < body.length && body[to] != '\n') {
            to++;
        }
        return to;
    }

    private static boolean isBlank(byte[] body, int from, int to) {
        for (int i = from; i < to; i++) {
            if (body[i] != ' ' && body[i] != '\t' && body[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
