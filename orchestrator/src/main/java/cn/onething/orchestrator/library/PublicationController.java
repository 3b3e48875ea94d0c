package cn.onething.orchestrator.library;

import cn.onething.catalogue.CatalogueRefused;
import cn.onething.catalogue.Publication;
import cn.onething.catalogue.form.FieldError;
import cn.onething.orchestrator.problems.Problem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.JsonRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Publications, for operations, on the service's own port only. */
@RestController
final class PublicationController {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WHY = 500;
    private static final int LONGEST_FILE = 200_000;

    private final PublishedCatalogue catalogue;
    private final Publications publications;

    PublicationController(PublishedCatalogue catalogue, Publications publications) {
        this.catalogue = catalogue;
        this.publications = publications;
    }

    /** The shape of a request: files by their path below the catalogue's folder. */
    record PublicationRequest(String by, String why, Map<String, String> files) {}

    /** What was published before. */
    record Listed(long id, String by, String why, Instant at, List<String> files) {}

    @GetMapping("/operations/catalogue")
    List<Listed> published() {
        return publications.all().stream()
                .map(each -> new Listed(
                        each.id(),
                        each.by(),
                        each.why(),
                        each.at(),
                        List.copyOf(each.files().keySet())))
                .toList();
    }

    @PostMapping(path = "/operations/catalogue", consumes = MediaType.APPLICATION_JSON_VALUE)
    PublicationView publish(@RequestParam(defaultValue = "false") boolean dryRun, HttpServletRequest request)
            throws IOException {
        JsonRequest body = JsonRequest.read(request, PublicationRequest.class);
        String by = body.text("by", LONGEST_NAME);
        String why = body.text("why", LONGEST_WHY);
        SortedMap<String, String> files = body.texts("files", LONGEST_FILE);
        body.check();
        try {
            Publication publication = dryRun ? catalogue.preview(files) : catalogue.publish(by, why, files);
            return new PublicationView(
                    dryRun,
                    !dryRun && !publication.added().isEmpty(),
                    publication.added().stream()
                            .map(added -> PublicationView.Added.of(added, publications.openCases(added.id())))
                            .toList());
        } catch (CatalogueRefused refused) {
            throw new Refused(Problem.in(
                    ProblemKind.INVALID_CATALOGUE,
                    refused.errors().stream()
                            .map(error -> new FieldError(
                                    "/files/" + JsonRequest.step(error.file()) + "/" + error.line(),
                                    error.code(),
                                    error.zh(),
                                    error.en()))
                            .toList()));
        }
    }
}
