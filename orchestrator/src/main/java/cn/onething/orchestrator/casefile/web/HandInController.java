package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.form.FormRules;
import cn.onething.events.CaseNumber;
import cn.onething.events.Missing;
import cn.onething.orchestrator.casefile.CaseFileService;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.NoSuchCase;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.paper.Upload;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.JsonRequest;
import cn.onething.orchestrator.request.TextRules;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What changes hands after the submit: corrections and promised papers from the applicant, results to the applicant. */
@RestController
@Tag(name = "办件 / Cases")
final class HandInController {
    private static final int LONGEST_NAME = 64;

    private final CaseQueries queries;
    private final CaseFileService service;
    private final Contents contents;
    private final Catalogue catalogue;
    private final FormRules forms;
    private final PaperCheck papers;
    private final CaseViews views;

    HandInController(
            CaseQueries queries,
            CaseFileService service,
            Contents contents,
            Catalogue catalogue,
            FormRules forms,
            PaperCheck papers,
            CaseViews views) {
        this.queries = queries;
        this.service = service;
        this.contents = contents;
        this.catalogue = catalogue;
        this.forms = forms;
        this.papers = papers;
        this.views = views;
    }

    @Operation(
            summary = "补正、补交材料 / Correct an application, bring a promised paper",
            description =
                    "可一次补齐，也可分次补交；只收告知过的内容和承诺后补的材料。 / All at once or in parts; only what was asked for or promised is"
                            + " taken.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitRequest.HandIn.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.NOTHING_ASKED,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/corrections", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    CaseView handIn(@PathVariable String number, HttpServletRequest request) throws IOException {
        CaseNumber wanted = CaseNumbers.read(number);
        CaseFile file = queries.find(wanted).orElseThrow(CaseNumbers::unknown);
        JsonRequest body = JsonRequest.read(request, SubmitRequest.HandIn.class);
        ObjectNode fields = body.optionalObject("form").orElseGet(JsonNodeFactory.instance::objectNode);
        Set<String> asked = asked(file);
        Map<String, Upload> handedIn = body.read((object, faults) -> papers.read(object, asked, faults));
        fields.propertyNames().stream()
                .filter(field -> !asked.contains(field))
                .forEach(field -> body.fault(
                        "/form/" + TextRules.escaped(field), "not-asked", "未要求更正此项", "nobody asked to correct it"));
        body.check();
        if (fields.isEmpty() && handedIn.isEmpty()) {
            throw new Refused(ProblemKind.NOTHING_ASKED.with(
                    "没有收到需要补正的内容。", "Nothing was handed in that somebody has asked for."));
        }
        checkForm(file, fields);
        return views.of(service.handIn(wanted, fields, handedIn, what(file, fields, handedIn)));
    }

    @Operation(
            summary = "登记送达 / Results were handed over",
            description = "邮寄或窗口领取后由工作人员登记。 / By post or at a window; clerks say so here.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubmitRequest.HandOver.class)))
    @Refuses({
        ProblemKind.MALFORMED_JSON,
        ProblemKind.NO_SUCH_CASE,
        ProblemKind.BODY_TOO_LARGE,
        ProblemKind.UNSUPPORTED_MEDIA_TYPE,
        ProblemKind.INVALID_REQUEST
    })
    @PostMapping(path = "/api/cases/{number}/delivery", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    CaseView handOver(@PathVariable String number, HttpServletRequest request) throws IOException {
        CaseNumber wanted = CaseNumbers.read(number);
        JsonRequest body = JsonRequest.read(request, SubmitRequest.HandOver.class);
        String by = body.text("by", LONGEST_NAME);
        String reference = body.optionalText("reference", LONGEST_NAME).orElse("");
        body.check();
        try {
            return views.of(service.handOver(wanted, reference.isEmpty() ? by : by + " / " + reference));
        } catch (NoSuchCase e) {
            throw CaseNumbers.unknown();
        }
    }

    /** Material ids and form fields that are missing or promised. */
    private static Set<String> asked(CaseFile file) {
        Set<String> asked = new HashSet<>();
        file.items().forEach(item -> {
            item.handled().missing().forEach(missing -> asked.add(fieldOf(missing)));
            item.handled().outstanding().forEach(promise -> asked.add(promise.material()));
        });
        return asked;
    }

    /** {@code newAddress} of {@code /newAddress/street}; a material stays what it is. */
    private static String fieldOf(Missing missing) {
        return missing.what().startsWith("/") ? missing.what().split("/", 3)[1] : missing.what();
    }

    private static Set<String> what(CaseFile file, ObjectNode fields, Map<String, Upload> handedIn) {
        Set<String> what = new HashSet<>(handedIn.keySet());
        file.items().stream()
                .flatMap(item -> item.handled().missing().stream())
                .filter(missing -> fields.has(fieldOf(missing)))
                .forEach(missing -> what.add(missing.what()));
        return what;
    }

    /** The form as a whole has to be right with the corrections in it. */
    private void checkForm(CaseFile file, ObjectNode fields) {
        ObjectNode form = contents.forms(List.of(file.number())).get(file.number());
        if (form == null) {
            throw CaseNumbers.unknown();
        }
        Bundle bundle =
                catalogue.bundle(file.bundle(), file.region(), file.version()).orElseThrow();
        Set<String> ids = new HashSet<>();
        file.items().forEach(item -> ids.add(Item.idOf(item.id())));
        List<Item> items =
                bundle.items().stream().filter(item -> ids.contains(item.id())).toList();
        Set<String> made = new HashSet<>();
        items.forEach(item -> made.addAll(item.makes()));
        ObjectNode corrected = form.deepCopy().without(made).setAll(fields);
        var wrong = forms.check(bundle, items, corrected);
        if (!wrong.isEmpty()) {
            throw new Refused(Problem.in(ProblemKind.INVALID_REQUEST, wrong));
        }
    }
}
