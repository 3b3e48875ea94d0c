package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.JournalRow;
import cn.onething.journal.verification.Fold;
import cn.onething.journal.verification.Problem;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Folds the orchestrator's journal again: every case must stand as is written of it. */
public final class CaseFold implements Fold {
    private final int shard;
    private final CaseFiles files;
    private final Map<String, CaseState> folded = new HashMap<>();

    public CaseFold(int shard, CaseFiles files) {
        this.shard = shard;
        this.files = files;
    }

    @Override
    public void add(JournalRow row) {
        if (row.kind().equals(Decision.KIND)) {
            folded.put(row.caseNumber(), CaseState.folded(folded.get(row.caseNumber()), row));
        }
    }

    @Override
    public void compare(Consumer<Problem> problems) {
        for (CaseFile stored : files.ofShard(shard)) {
            CaseState again = folded.remove(stored.number());
            if (again == null || !stored.equals(again.file())) {
                problems.accept(new Problem(shard, 0, "the case " + stored.number() + " is not as the journal says"));
            }
        }
        folded.keySet().forEach(number -> problems.accept(new Problem(shard, 0, "the case " + number + " is missing")));
    }
}
