package cn.onething.orchestrator.notice;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Text;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.util.ArrayList;
import java.util.List;

/** Makes notices of decisions: the same row gives the same notices, whenever it is asked. */
final class NoticeMaker {
    private final NoticeTemplates templates;
    private final BundleVersions bundles;

    NoticeMaker(NoticeTemplates templates, BundleVersions bundles) {
        this.templates = templates;
        this.bundles = bundles;
    }

    /** In the order of their kinds; none for rows that are no decisions. */
    List<Notice> of(JournalRow row) {
        return row.kind().equals(Decision.KIND) ? of(row, Decision.of(row)) : List.of();
    }

    List<Notice> of(JournalRow row, Decision decision) {
        Bundle bundle = bundles.require(decision.bundle(), decision.region(), decision.version());
        List<Notice> made = new ArrayList<>();
        NoticeRules.of(decision).forEach((kind, lines) -> {
            Text text = templates.render(kind, row.caseNumber(), lines, bundle);
            made.add(new Notice(
                    row.shard(),
                    row.position(),
                    kind,
                    row.caseNumber(),
                    decision.revision(),
                    text.zh(),
                    text.en(),
                    row.at()));
        });
        return made;
    }
}
