package cn.onething.orchestrator.bundles;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.form.FieldError;
import cn.onething.catalogue.form.FormRules;
import cn.onething.orchestrator.problems.ApiJson;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What can be applied for. */
@RestController
@Tag(name = "可办事项 / Bundles")
final class BundleController {
    private static final Pattern REGION = Pattern.compile("[0-9]{6}");

    private final Catalogue catalogue;
    private final FormRules forms;

    BundleController(Catalogue catalogue, FormRules forms) {
        this.catalogue = catalogue;
        this.forms = forms;
    }

    /** @param bundles the newest national definitions */
    record All(List<BundleView> bundles) {}

    @Operation(summary = "全部“一件事” / All bundles")
    @GetMapping("/api/bundles")
    All all() {
        return new All(catalogue.bundles().stream()
                .map(bundle -> BundleView.of(bundle, catalogue))
                .toList());
    }

    @Operation(summary = "某地区的“一件事” / A bundle, as a region has it")
    @Refuses({ProblemKind.NO_SUCH_BUNDLE, ProblemKind.INVALID_PARAMETER})
    @GetMapping("/api/bundles/{id}")
    BundleView one(@PathVariable String id, @RequestParam(defaultValue = Bundle.NATIONAL) String region) {
        return BundleView.of(find(id, region), catalogue);
    }

    @Operation(
            summary = "申请表单 / The form",
            description =
                    "JSON Schema 2020-12；items 为勾选的可选事项，以逗号分隔。 / JSON Schema 2020-12; items are the ticked optional"
                            + " items, separated by commas.")
    @ApiResponse(
            responseCode = "200",
            description = "JSON Schema",
            content = @Content(mediaType = "application/json", schema = @Schema(type = "object")))
    @Refuses({ProblemKind.NO_SUCH_BUNDLE, ProblemKind.INVALID_PARAMETER})
    @GetMapping("/api/bundles/{id}/form")
    ResponseEntity<byte[]> form(
            @PathVariable String id,
            @RequestParam(defaultValue = Bundle.NATIONAL) String region,
            @RequestParam(defaultValue = "") List<String> items) {
        Bundle bundle = find(id, region);
        List<FieldError> errors = forms.checkItems(bundle, items).stream()
                .map(error -> new FieldError("/query" + error.pointer(), error.code(), error.zh(), error.en()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(Problem.in(ProblemKind.INVALID_PARAMETER, errors));
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(ApiJson.write(forms.schema(bundle, new HashSet<>(items))));
    }

    private Bundle find(String id, String region) {
        if (!REGION.matcher(region).matches()) {
            throw new Refused(Problem.in(
                    ProblemKind.INVALID_PARAMETER,
                    List.of(new FieldError(
                            "/query/region",
                            "wrong-form",
                            "行政区划代码应为六位数字",
                            "the region must be a code of six digits"))));
        }
        return catalogue
                .bundle(id, region)
                .orElseThrow(() -> new Refused(ProblemKind.NO_SUCH_BUNDLE.with(
                        "可办的“一件事”见 /api/bundles。", "See /api/bundles for those that there are.")));
    }
}
