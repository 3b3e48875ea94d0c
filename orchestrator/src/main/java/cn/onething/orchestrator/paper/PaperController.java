package cn.onething.orchestrator.paper;

import cn.onething.events.PaperRef;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import cn.onething.orchestrator.request.CaseNumbers;
import cn.onething.orchestrator.request.RequestBodies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers: upload one, then name its ticket in an application or a correction. */
@RestController
@Tag(name = "材料 / Papers")
final class PaperController {
    private static final int MOST_BYTES = 5 << 20;

    private final Uploads uploads;
    private final CasePapers papers;

    PaperController(Uploads uploads, CasePapers papers) {
        this.uploads = uploads;
        this.papers = papers;
    }

    /**
     * An uploaded paper.
     *
     * @param ticket names it in an application or a correction, within a day; whoever has it can use the paper
     */
    record Uploaded(String ticket, String sha256, String mediaType, long bytes) {}

    record Listed(List<PaperRef> papers) {}

    @Operation(
            summary = "上传材料 / Upload a paper",
            description = "请求体即文件：PDF、OFD、PNG、JPEG，不超过 5 MiB，按内容识别。 / The body is the file, recognised by its content.")
    @Refuses({ProblemKind.BODY_TOO_LARGE, ProblemKind.INVALID_REQUEST, ProblemKind.UNSUPPORTED_MEDIA_TYPE})
    @PostMapping("/api/papers")
    @ResponseStatus(HttpStatus.CREATED)
    Uploaded upload(HttpServletRequest request) throws IOException {
        byte[] content = RequestBodies.read(request, MOST_BYTES);
        String type = PaperTypes.of(content)
                .orElseThrow(() -> new Refused(ProblemKind.UNSUPPORTED_MEDIA_TYPE.with(
                        "材料应为 PDF、OFD、PNG 或 JPEG 文件。", "A paper must be a PDF, OFD, PNG or JPEG file.")));
        Upload upload = Upload.of(type, content);
        return new Uploaded(uploads.keep(upload), upload.sha256(), type, content.length);
    }

    @Operation(summary = "办件的材料 / A case's papers")
    @Refuses(ProblemKind.NO_SUCH_CASE)
    @GetMapping("/api/cases/{number}/papers")
    Listed list(@PathVariable String number) {
        return new Listed(papers.of(CaseNumbers.read(number).value()));
    }

    /** For departments, on the service's own port only: the gateway has no route to {@code /operations}. */
    @GetMapping("/operations/cases/{number}/papers/{sha256}")
    ResponseEntity<byte[]> content(@PathVariable String number, @PathVariable String sha256) {
        String caseNumber = CaseNumbers.read(number).value();
        PaperRef paper = papers.of(caseNumber).stream()
                .filter(each -> each.sha256().equals(sha256))
                .findFirst()
                .orElseThrow(CaseNumbers::unknown);
        byte[] content = papers.content(caseNumber, sha256).orElseThrow(CaseNumbers::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(paper.mediaType()))
                .body(content);
    }
}
