package cn.onething.orchestrator.report;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.events.CaseNumber;
import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.CaseHistory;
import cn.onething.orchestrator.casefile.CaseHistory.Step;
import cn.onething.orchestrator.casefile.CaseQueries;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.persistence.CaseContents;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import cn.onething.orchestrator.request.CaseNumbers;
import java.util.List;
import org.springframework.stereotype.Service;
import tools.jackson.databind.node.ObjectNode;

/** Finds what a report is made of. Nothing of it is stored: what was erased is gone from reports too. */
@Service
final class Reports {
    private final CaseQueries cases;
    private final CaseHistory history;
    private final CaseContents contents;
    private final Catalogue catalogue;
    private final BundleVersions bundles;

    Reports(CaseQueries cases, CaseHistory history, CaseContents contents, Catalogue catalogue) {
        this.cases = cases;
        this.history = history;
        this.contents = contents;
        this.catalogue = catalogue;
        this.bundles = catalogue::bundle;
    }

    /** @throws Refused when there is no such case, or it has no report, or not yet */
    Report of(CaseNumber number) {
        CaseFile file = cases.find(number).orElseThrow(CaseNumbers::unknown);
        Bundle bundle = bundles.require(file.bundle(), file.region(), file.version());
        CaseItem collector = Composition.collector(file, bundle)
                .orElseThrow(() -> new Refused(ProblemKind.NO_REPORT.with(
                        "此办件没有汇总报告，请查看办件。", "No answers are collected in this case; see the case itself.")));
        if (!Composition.isReported(collector)) {
            throw new Refused(
                    ProblemKind.REPORT_NOT_READY.with(
                            "汇总事项办结后才有报告；请查看该事项的状态和理由。",
                            "It is there when the item that collects the answers is granted; see that item's status and reason."));
        }
        // the case may have gone on since it was read
        List<Step> steps = history.steps(number).stream()
                .filter(step -> step.decision().revision() <= file.revision())
                .toList();
        ObjectNode form = contents.forms(List.of(file.number()))
                .getOrDefault(file.number(), MessageJson.mapper().createObjectNode());
        String applicant = contents.applicant(file.number())
                .map(filed -> filed.path("name").asString())
                .orElse(null);
        return new Composition(file, bundle, steps, form, applicant, catalogue::department).report(collector);
    }
}
