package cn.onething.orchestrator.notice;

import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.ListParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The local outbox, for programs and for people. */
@RestController
@Tag(name = "通知 / Notices")
final class OutboxController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    private static final int ON_THE_PAGE = 200;

    private final Outbox outbox;

    OutboxController(Outbox outbox) {
        this.outbox = outbox;
    }

    @Operation(
            summary = "本地发件箱 / The local outbox, the last sent first",
            description =
                    "case 只看一个办件；next 为下一页游标，末页为 null。 / case for those about one case; next is the cursor of the next"
                            + " page, null on the last one.")
    @Refuses({ProblemKind.INVALID_PARAMETER, ProblemKind.NO_SUCH_CASE})
    @GetMapping("/api/notices/outbox")
    Outbox.Page list(
            @RequestParam(name = "case", required = false) @Nullable String caseNumber,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        Optional<OutboxCursor> from = parameters.after(after, OutboxCursor::read);
        int most = parameters.limit(limit);
        parameters.check();
        Outbox.Part part = caseNumber == null || caseNumber.isEmpty()
                ? outbox.list(from.orElse(null), most)
                : outbox.ofCase(CaseNumbers.read(caseNumber), from.orElse(null), most);
        OutboxCursor next = part.next();
        return new Outbox.Page(
                part.sent().stream().map(Outbox.View::of).toList(), next == null ? null : next.toString());
    }

    /** On the service's own port only: the gateway has no route to it. */
    @GetMapping(path = "/notices", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        String html = OutboxPage.of(outbox.list(null, ON_THE_PAGE).sent(), outbox.late());
        return ResponseEntity.ok()
                .contentType(HTML)
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
