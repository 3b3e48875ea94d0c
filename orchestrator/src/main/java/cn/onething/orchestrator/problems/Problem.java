package cn.onething.orchestrator.problems;

import cn.onething.catalogue.form.FieldError;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * A refusal, as a value.
 *
 * @param zh, en what is wrong, without anything that the client sent
 * @param errors one for each wrong field
 */
public record Problem(ProblemKind kind, String zh, String en, List<FieldError> errors) {
    /** A request can be wrong in a million places; nobody reads them all. */
    private static final int MOST_ERRORS = 100;

    public static Problem of(ProblemKind kind, String zh, String en) {
        return new Problem(kind, zh, en, List.of());
    }

    /** The given fields are wrong. */
    public static Problem in(ProblemKind kind, List<FieldError> errors) {
        int shown = Math.min(errors.size(), MOST_ERRORS);
        return new Problem(
                kind,
                "有 " + errors.size() + " 处需要更正，见 errors。",
                errors.size() == 1
                        ? "One thing has to be corrected, see errors."
                        : errors.size() + " things have to be corrected, see errors.",
                List.copyOf(errors.subList(0, shown)));
    }

    public Body body(String correlationId) {
        return new Body(
                kind.type(), kind.title(), kind.status().value(), zh + " / " + en, zh, en, correlationId, errors);
    }

    /**
     * The wire form (RFC 9457).
     *
     * @param zh, en the two halves of {@code detail}
     * @param correlationId names the request in the logs
     */
    @Schema(name = "Problem", description = "RFC 9457")
    public record Body(
            String type,
            String title,
            int status,
            String detail,
            String zh,
            String en,
            String correlationId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldError> errors) {}
}
