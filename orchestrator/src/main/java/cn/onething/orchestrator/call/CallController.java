package cn.onething.orchestrator.call;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.Cut;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.request.ListParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of follow-up calls, and what came of them. */
@RestController
@Tag(name = "办结回访 / Follow-up calls")
final class CallController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORDS = 500;

    private final Calls calls;
    private final CallService service;
    private final Catalogue catalogue;
    private final Clock clock;

    CallController(Calls calls, CallService service, Catalogue catalogue, Clock clock) {
        this.calls = calls;
        this.service = service;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The shape of an act. */
    record ActRequest(
            @Schema(description = "回访人（工号） / who called", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description = "回访情况，不超过 500 字，加密保存 / what was said, at most 500 characters, kept enciphered",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String words) {}

    @Operation(
            summary = "回访列表 / Follow-up calls, the oldest first",
            description = "未全部办成的办件都回访，办成的抽样回访。next 为下一页游标，末页为 null。 / Everybody who did not get everything,"
                    + " and a sample of the others. next is the cursor of the next page, null on the last one.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/calls")
    CallView.Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        CallState inState = parameters.oneOf("state", state, CallState.class).orElse(null);
        String wanted = parameters.department(department, catalogue).orElse(null);
        long from = parameters.after(after);
        int most = parameters.limit(limit);
        parameters.check();
        Cut<CallView> cut = Cut.of(calls.list(inState, wanted, from, most + 1, clock.instant()), most, CallView::id);
        return new CallView.Page(cut.page(), cut.next());
    }

    @Operation(
            summary = "记录回访 / Say what came of a call",
            description = "satisfied 满意；unsolved 未解决，转“办不成事”窗口；no-answer 未接通，三次后结束。 / unsolved goes to the desk"
                    + " where it can help; after three calls without an answer it ends.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ActRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.NO_SUCH_CALL,
        ProblemKind.ACT_NOT_ALLOWED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(
            path = "/api/calls/{id}/{act:satisfied|unsolved|no-answer}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    CallView.Result record(@PathVariable long id, @PathVariable String act, HttpServletRequest request)
            throws IOException {
        JsonRequest body = JsonRequest.read(request, ActRequest.class);
        String by = body.text("by", LONGEST_NAME);
        String words = body.text("words", LONGEST_WORDS);
        body.check();
        return service.record(id, actNamed(act), by, words);
    }

    private static CallAct actNamed(String name) {
        return switch (name) {
            case "satisfied" -> CallAct.SATISFIED;
            case "unsolved" -> CallAct.UNSOLVED;
            case "no-answer" -> CallAct.NO_ANSWER;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Personal, so on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/calls/{id}")
    CallService.Sheet sheet(@PathVariable long id) {
        return service.sheet(id);
    }
}
