package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands after a decision, and where its decisions are.
 *
 * @param positions of its journal rows, in order
 */
public record CaseState(CaseFile file, long[] positions) {
    private static final long[] NONE = {};

    /** A case before its first decision. */
    public static CaseState before(CaseFile empty) {
        return new CaseState(empty, NONE);
    }

    /** After one more decision. */
    public CaseState then(CaseFile decided, long position) {
        long[] more = Arrays.copyOf(positions, positions.length + 1);
        more[positions.length] = position;
        return new CaseState(decided, more);
    }

    /** Whether the decision of this row, if it is one of the case, has been taken into account. */
    public boolean covers(long position) {
        return positions.length > 0 && positions[positions.length - 1] >= position;
    }

    /**
     * The state after the decision of a journal row.
     *
     * @param before absent when it is the case's first
     * @throws IllegalStateException when the row does not follow from the state before it
     */
    static CaseState folded(@Nullable CaseState before, JournalRow row) {
        Decision decision = Decision.of(row);
        CaseState state = before != null
                ? before
                : before(CaseFile.opened(
                        row.caseNumber(), decision.bundle(), decision.region(), decision.version(), row.at()));
        CaseFile file = state.file().decided();
        for (CaseEvent event : decision.events()) {
            file = file.apply(event, row.at());
        }
        if (file.revision() != decision.revision() || file.status() != decision.status()) {
            throw new IllegalStateException("the fold and the row disagree about revision or status");
        }
        return state.then(file, row.position());
    }
}
