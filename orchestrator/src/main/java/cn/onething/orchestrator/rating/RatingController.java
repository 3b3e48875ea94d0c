package cn.onething.orchestrator.rating;

import cn.onething.catalogue.Catalogue;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.ListParameters;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Ratings: given by applicants, added up for everybody. */
@RestController
@Tag(name = "好差评 / Ratings")
final class RatingController {
    private final RatingService service;
    private final Ratings ratings;
    private final Catalogue catalogue;

    RatingController(RatingService service, Ratings ratings, Catalogue catalogue) {
        this.service = service;
        this.ratings = ratings;
        this.catalogue = catalogue;
    }

    @Operation(
            summary = "评价 / Rate a case or an item",
            description = "每个办件或事项，受理后、办结后各评价一次；一星、二星为差评，自动转入整改。 / Once after acceptance and once at the end;"
                    + " one and two stars are followed up.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = RatingRequest.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.NOT_RATABLE,
        ProblemKind.ALREADY_RATED,
        ProblemKind.APPLICANT_ERASED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/ratings", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    RatingView rate(@PathVariable String number, HttpServletRequest request) throws IOException {
        return service.rate(CaseNumbers.read(number), RatingRequest.read(request));
    }

    @Operation(summary = "办件的评价 / Ratings of a case")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}/ratings")
    RatingView.All ofCase(@PathVariable String number) {
        return new RatingView.All(service.ofCase(CaseNumbers.read(number)));
    }

    @Operation(
            summary = "评价汇总（公开） / Totals for the public",
            description = "申诉后核减的评价不计入。 / Ratings that were excluded on appeal do not count.")
    @Refuses(ProblemKind.INVALID_PARAMETER)
    @GetMapping("/api/ratings/summary")
    RatingSummary summary(@RequestParam(required = false) @Nullable String department) {
        ListParameters parameters = new ListParameters();
        String wanted = parameters.department(department, catalogue).orElse(null);
        parameters.check();
        return ratings.summary(wanted);
    }
}
