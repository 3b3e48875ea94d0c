package cn.onething.orchestrator.channel;

import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Agents (帮办代办) of a case, with their written authorisation. */
@RestController
@Tag(name = "渠道 / Channels")
final class AgentController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WHY = 500;

    private final AgentService service;
    private final Clock clock;

    AgentController(AgentService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** The shape of a revocation. */
    record RevocationRequest(
            @Schema(description = "撤销人 / who revokes", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(description = "原因，不超过 500 字 / at most 500 characters", requiredMode = Schema.RequiredMode.REQUIRED)
            String why) {}

    @Operation(
            summary = "登记代理人 / Register an agent",
            description = "加密保存，仅以掩码显示。 / Kept enciphered, shown masked only.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AgentRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.ALREADY_AGENT,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/agents", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    AgentView register(@PathVariable String number, HttpServletRequest request) throws IOException {
        return service.register(CaseNumbers.read(number), AgentRequest.read(request, Agents.today(clock)));
    }

    @Operation(summary = "办件的代理人 / Agents of a case")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}/agents")
    AgentView.All ofCase(@PathVariable String number) {
        return new AgentView.All(service.ofCase(CaseNumbers.read(number)));
    }

    @Operation(summary = "撤销代理授权 / Revoke an agent's authorisation")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RevocationRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.INVALID_PARAMETER,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.NO_SUCH_AGENT,
        ProblemKind.ACT_NOT_ALLOWED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/agents/{id}/revocation", consumes = MediaType.APPLICATION_JSON_VALUE)
    AgentView revoke(@PathVariable String number, @PathVariable long id, HttpServletRequest request)
            throws IOException {
        JsonRequest body = JsonRequest.read(request, RevocationRequest.class);
        String by = body.text("by", LONGEST_NAME);
        String why = body.text("why", LONGEST_WHY);
        body.check();
        return service.revoke(CaseNumbers.read(number), id, by, why);
    }
}
