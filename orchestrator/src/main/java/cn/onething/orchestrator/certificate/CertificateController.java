package cn.onething.orchestrator.certificate;

import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.problems.Refuses;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Verification of certificates, for programs and for people. */
@RestController
@Tag(name = "证照核验 / Certificates")
final class CertificateController {
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    @Operation(
            summary = "核验证照 / Verify a certificate",
            description = "按电子证照标识（GB/T 36904）查询当前状态；不显示持证人。 / Its state now, by its identifier; the holder is never"
                    + " shown.")
    @Refuses({ProblemKind.INVALID_PARAMETER, ProblemKind.NO_SUCH_CERTIFICATE})
    @GetMapping("/api/certificates/{identifier}")
    ResponseEntity<CertificateView> json(@PathVariable String identifier) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(certificates.verify(identifier));
    }

    @Operation(
            summary = "证照核验页 / The same as a page for people",
            description = "证照上二维码指向的网页；查不到时同一网页说明原因。 / Where the code on a certificate leads; the page also says why"
                    + " there is nothing to show.")
    @GetMapping(path = "/certificates/{identifier}", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page(@PathVariable String identifier) {
        try {
            return page(HttpStatus.OK, CertificatePage.of(certificates.verify(identifier)));
        } catch (Refused refused) {
            return page(refused.problem().kind().status(), CertificatePage.of(refused.problem()));
        }
    }

    private static ResponseEntity<byte[]> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(html.getBytes(StandardCharsets.UTF_8));
    }
}
