package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.JournalRow;
import cn.onething.journal.verification.Fold;
import cn.onething.journal.verification.Problem;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.messaging.Decision;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Folds the orchestrator's journal again: every case must stand as its stored state says. */
public final class CaseFold implements Fold {
    private final int shard;
    private final CaseFiles files;
    private final Map<String, CaseFile> folded = new HashMap<>();

    public CaseFold(int shard, CaseFiles files) {
        this.shard = shard;
        this.files = files;
    }

    @Override
    public void add(JournalRow row) {
        if (!row.kind().equals(Decision.KIND)) {
            return;
        }
        Decision decision = CaseOutbox.decisionOf(row);
        CaseFile file = folded.get(row.caseNumber());
        if (file == null) {
            file = CaseFile.opened(
                    row.caseNumber(), decision.bundle(), decision.region(), decision.version(), row.at());
        }
        file = file.decided();
        for (CaseEvent event : decision.events()) {
            file = file.apply(event, row.at());
        }
        if (file.revision() != decision.revision() || file.status() != decision.status()) {
            throw new IllegalStateException("the fold and the row disagree about revision or status");
        }
        folded.put(row.caseNumber(), file);
    }

    @Override
    public void compare(Consumer<Problem> problems) {
        for (CaseFile stored : files.ofShard(shard)) {
            CaseFile again = folded.remove(stored.number());
            if (!stored.equals(again)) {
                problems.accept(new Problem(shard, 0, "the case " + stored.number() + " is not as the journal says"));
            }
        }
        folded.keySet().forEach(number -> problems.accept(new Problem(shard, 0, "the case " + number + " is missing")));
    }
}
