package cn.onething.orchestrator.notice;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Text;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.messaging.Decision;
import cn.onething.orchestrator.follower.DecisionFollower;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Makes notices of decisions. The same rows give the same notices, and none of them twice. */
final class NoticeMaker implements DecisionFollower {
    private final NoticeTemplates templates;
    private final BundleVersions bundles;
    private final Notices notices;
    private final Runnable news;

    /** @param news told when there are notices to be sent */
    NoticeMaker(NoticeTemplates templates, BundleVersions bundles, Notices notices, Runnable news) {
        this.templates = templates;
        this.bundles = bundles;
        this.notices = notices;
        this.news = news;
    }

    @Override
    public void follow(List<Followed> decisions) {
        List<Notice> made = new ArrayList<>();
        decisions.forEach(followed -> made.addAll(noticesOf(followed.row(), followed.decision())));
        if (made.isEmpty()) {
            return;
        }
        notices.add(made);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                news.run();
            }
        });
    }

    private List<Notice> noticesOf(JournalRow row, Decision decision) {
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
