package cn.onething.orchestrator.certificate;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** Verifies certificates. Where one comes from may be known a moment late; its state is always that of its case now. */
@Service
final class Certificates {
    private final Issues issues;
    private final CaseQueries cases;
    private final Catalogue catalogue;
    private final BundleVersions bundles;
    private final Clock clock;

    Certificates(Issues issues, CaseQueries cases, Catalogue catalogue, Clock clock) {
        this.issues = issues;
        this.cases = cases;
        this.catalogue = catalogue;
        this.bundles = catalogue::bundle;
        this.clock = clock;
    }

    /** @throws Refused when it is no identifier, or nothing was issued under it */
    CertificateView verify(String identifier) {
        Issue issue = issues.find(Identifiers.read(identifier))
                .orElseThrow(() -> new Refused(ProblemKind.NO_SUCH_CERTIFICATE.with(
                        "没有以此标识签发的证照；刚签发的请稍后再查。",
                        "Nothing was issued under this identifier; what was issued just now may take a moment.")));
        CaseFile file = cases.find(new CaseNumber(issue.caseNumber())).orElseThrow();
        CaseItem item = file.item(issue.item()).orElseThrow();
        Item definition = bundles.require(file.bundle(), file.region(), file.version())
                .item(item.id())
                .orElseThrow();
        return CertificateView.of(
                issue, item.status(), definition, catalogue.department(item.department()), clock.instant());
    }
}
