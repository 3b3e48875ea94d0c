package cn.onething.orchestrator.channel;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.Channel;
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
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The channels of a case. */
@RestController
@Tag(name = "渠道 / Channels")
final class ChannelController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WHY = 500;

    private final ChannelChange change;

    ChannelController(ChannelChange change) {
        this.change = change;
    }

    /** The shape of a hand-over. */
    record HandOverRequest(
            @Schema(
                    description = "转到的渠道 / where the case goes on",
                    allowableValues = {"window", "web", "app", "hotline", "assisted"},
                    requiredMode = Schema.RequiredMode.REQUIRED)
            Channel channel,

            @Schema(description = "经办人（工号）或申请人 / who hands it over", requiredMode = Schema.RequiredMode.REQUIRED)
            String by,

            @Schema(
                    description = "原因，不超过 500 字，加密保存 / at most 500 characters, kept enciphered",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            String why) {}

    @Operation(
            summary = "转换办理渠道 / Hand a case over to another channel",
            description = "办件状态、材料不变；转为帮办代办须有有效授权。 / Nothing about the case changes; to be assisted needs a valid"
                    + " authorisation.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = HandOverRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.NO_VALID_AGENT,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/hand-over", consumes = MediaType.APPLICATION_JSON_VALUE)
    ChannelHistory handOver(@PathVariable String number, HttpServletRequest request) throws IOException {
        CaseNumber wanted = CaseNumbers.read(number);
        JsonRequest body = JsonRequest.read(request, HandOverRequest.class);
        Optional<Channel> channel = body.oneOf("channel", Channel.class);
        if (channel.filter(Channel.IMPORT::equals).isPresent()) {
            body.fault("/channel", "not-allowed", "不能转为批量导入", "a case does not go on in an import");
        }
        String by = body.text("by", LONGEST_NAME);
        String why = body.text("why", LONGEST_WHY);
        body.check();
        return change.handOver(wanted, channel.orElseThrow(), by, why);
    }

    @Operation(summary = "办件的渠道 / Channels of a case")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}/channels")
    ChannelHistory history(@PathVariable String number) {
        return change.history(CaseNumbers.read(number));
    }

    /** Personal, so on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/cases/{number}/hand-overs")
    ChannelChange.Reasons reasons(@PathVariable String number) {
        return change.reasons(CaseNumbers.read(number));
    }
}
