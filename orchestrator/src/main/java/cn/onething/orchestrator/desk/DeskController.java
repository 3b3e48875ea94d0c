package cn.onething.orchestrator.desk;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** “办不成事”反映窗口 over HTTP. */
@RestController
@Tag(name = "办不成事窗口 / The “cannot get it done” desk")
final class DeskController {
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_ITEM = 100;

    private final Desk desk;
    private final Escalations escalations;
    private final Catalogue catalogue;
    private final Clock clock;

    DeskController(Desk desk, Escalations escalations, Catalogue catalogue, Clock clock) {
        this.desk = desk;
        this.escalations = escalations;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The shape of an escalation. */
    record EscalationRequest(
            @Schema(description = "事项；不填则为整个办件 / an item; without it, the case as a whole") @Nullable String item,

            @Schema(
                    description = "遇到的问题，不超过 500 字，加密保存 / what happened, at most 500 characters, kept enciphered",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String words) {}

    /** The shape of the desk's answer. */
    record AnswerRequest(
            @Schema(description = "办理人（工号） / who answers", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description = "答复申请人的内容，不超过 500 字，加密保存 / what the applicant is told, at most 500 characters, kept"
                            + " enciphered",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String why,

            @Schema(description = "移交给谁，仅移交时填写 / who goes on with it, when it is handed over") @Nullable String to) {}

    @Operation(
            summary = "反映“办不成事” / Escalate",
            description =
                    "不予受理、不予许可、未启动、超期或不予撤销的事项可以反映；当场登记，明确责任部门和时限。 / For what was refused, not"
                            + " accepted, not started, late or not undone; registered at once with who is responsible and until when.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EscalationRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.NOT_ESCALATABLE,
        ProblemKind.ALREADY_ESCALATED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/escalations", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    EscalationView register(@PathVariable String number, HttpServletRequest request) throws IOException {
        JsonRequest body = JsonRequest.read(request, EscalationRequest.class);
        Optional<String> item = body.optionalText("item", LONGEST_ITEM);
        String words = body.text("words", LONGEST_WORDS);
        body.check();
        return desk.register(CaseNumbers.read(number), item, words);
    }

    @Operation(summary = "办件的“办不成事”登记 / Escalations of a case", description = "含答复内容。 / With the answers.")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}/escalations")
    EscalationView.Page ofCase(@PathVariable String number) {
        return new EscalationView.Page(desk.ofCase(CaseNumbers.read(number)), null);
    }

    @Operation(
            summary = "“办不成事”登记列表 / Escalations, the oldest first",
            description = "next 为下一页游标，末页为 null。 / next is the cursor of the next page, null on the last one.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/escalations")
    EscalationView.Page list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        EscalationState inState =
                parameters.oneOf("state", state, EscalationState.class).orElse(null);
        String wanted = parameters.department(department, catalogue).orElse(null);
        long from = parameters.after(after);
        int most = parameters.limit(limit);
        parameters.check();
        Cut<EscalationView> cut =
                Cut.of(escalations.list(inState, wanted, from, most + 1, clock.instant()), most, EscalationView::id);
        return new EscalationView.Page(cut.page(), cut.next());
    }

    @Operation(
            summary = "答复“办不成事” / Answer an escalation",
            description = "explained 已解释；solved 已解决；handed-over 已移交（须填写 to）。 / handed-over needs \"to\".")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AnswerRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.NO_SUCH_ESCALATION,
        ProblemKind.ACT_NOT_ALLOWED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(
            path = "/api/escalations/{id}/{act:explained|solved|handed-over}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    EscalationView answer(@PathVariable long id, @PathVariable String act, HttpServletRequest request)
            throws IOException {
        JsonRequest body = JsonRequest.read(request, AnswerRequest.class);
        String by = body.text("by", LONGEST_NAME);
        String why = body.text("why", LONGEST_WORDS);
        EscalationState state = stateAfter(act);
        String to = null;
        if (state == EscalationState.HANDED_OVER) {
            to = body.text("to", LONGEST_NAME);
        } else if (body.optionalText("to", LONGEST_NAME).isPresent()) {
            body.fault("/to", "not-asked", "仅移交时填写", "is for handing over only");
        }
        body.check();
        return desk.close(id, state, by, why, to);
    }

    private static EscalationState stateAfter(String act) {
        return switch (act) {
            case "explained" -> EscalationState.EXPLAINED;
            case "solved" -> EscalationState.SOLVED;
            case "handed-over" -> EscalationState.HANDED_OVER;
            default -> throw new IllegalArgumentException(act);
        };
    }

    /** Personal, so on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/escalations/{id}/words")
    Desk.Words words(@PathVariable long id) {
        return desk.words(id);
    }
}
