package cn.onething.orchestrator.rating;

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

/** What departments do about bad ratings. */
@RestController
@Tag(name = "差评整改 / Follow-up of bad ratings")
final class FollowUpController {
    private static final int LONGEST_NAME = 64;

    private final FollowUps followUps;
    private final RatingService service;
    private final Catalogue catalogue;
    private final Clock clock;

    FollowUpController(FollowUps followUps, RatingService service, Catalogue catalogue, Clock clock) {
        this.followUps = followUps;
        this.service = service;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** The shape of an act. */
    record ActRequest(
            @Schema(description = "办理人（工号） / who does it", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description =
                            "处理情况，不超过 500 字，加密保存 / what was found or done, at most 500 characters, kept enciphered",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String words) {}

    @Operation(
            summary = "差评整改单列表 / Follow-ups, the oldest first",
            description = "next 为下一页游标，末页为 null。 / next is the cursor of the next page, null on the last one.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/ratings/follow-ups")
    FollowUpView.Page list(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String limit) {
        ListParameters parameters = new ListParameters();
        String wanted = parameters.department(department, catalogue).orElse(null);
        FollowUpState inState =
                parameters.oneOf("state", state, FollowUpState.class).orElse(null);
        long from = parameters.after(after);
        int most = parameters.limit(limit);
        parameters.check();
        Cut<FollowUpView> cut =
                Cut.of(followUps.list(wanted, inState, from, most + 1, clock.instant()), most, FollowUpView::id);
        return new FollowUpView.Page(cut.page(), cut.next());
    }

    @Operation(
            summary = "处理差评 / Act on a bad rating",
            description = "call-back 回访核实；explained 已解释；fixed 已整改；excluded 申诉核减。先回访，后办结。 / Everybody is called back"
                    + " before it is closed.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ActRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.NO_SUCH_FOLLOW_UP,
        ProblemKind.ACT_NOT_ALLOWED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(
            path = "/api/ratings/follow-ups/{id}/{act:call-back|explained|fixed|excluded}",
            consumes = MediaType.APPLICATION_JSON_VALUE)
    FollowUpView act(@PathVariable long id, @PathVariable String act, HttpServletRequest request) throws IOException {
        JsonRequest body = JsonRequest.read(request, ActRequest.class);
        String by = body.text("by", LONGEST_NAME);
        String words = body.text("words", RatingRequest.LONGEST_WORDS);
        body.check();
        return service.act(id, actNamed(act), by, words);
    }

    private static FollowUpAct actNamed(String name) {
        return switch (name) {
            case "call-back" -> FollowUpAct.CALL_BACK;
            case "explained" -> FollowUpAct.EXPLAINED;
            case "fixed" -> FollowUpAct.FIXED;
            case "excluded" -> FollowUpAct.EXCLUDED;
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Personal, so on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/ratings/follow-ups/{id}/words")
    RatingService.Words words(@PathVariable long id) {
        return service.words(id);
    }
}
