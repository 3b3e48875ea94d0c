package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Port: the stored case files. Written by the batch, always under the shard's lock and inside its transaction.
 *
 * <p>Where a case stands is written some time after it was decided, see {@link
 * cn.onething.orchestrator.casefile.StateWriter}. A shard has a mark in its journal: the rows up to it are in the states
 * that are written, those above it may be. So a case as it is <em>now</em> is its written state and the rows above the
 * mark that came later.
 */
public interface CaseFiles {

    /** New cases, as they were filed; stored at the end of the session. */
    void insert(ShardSession session, List<CaseRow> rows);

    void write(int shard, List<StateRow> states);

    /** After a wake-up of cases that are written: when to look again. */
    void setWakeUps(Map<String, Instant> wakeUps);

    /** The states that are written, as they were then; who holds the lock knows what came later. */
    Map<String, CaseState> written(Collection<String> numbers);

    /** Sets the shard's mark. */
    void writtenUpTo(int shard, long position);

    /** The decisions above the shard's mark, in order. */
    List<JournalRow> unwritten(int shard);

    /** Those of some cases only. */
    List<JournalRow> unwritten(Collection<String> numbers);

    /** Shards with journal rows above the mark. */
    List<Integer> behind();

    /** Where cases stand now; a case that does not exist is missing. */
    default Map<String, CaseState> now(Collection<String> numbers) {
        // the rows first: what is written and passed by the mark meanwhile is then found among the written
        List<JournalRow> later = unwritten(numbers);
        return folded(written(numbers), later);
    }

    /** All cases of a shard as they stand now, for verification; in a snapshot of its own. */
    List<CaseFile> ofShard(int shard);

    /** Cases of all shards whose written wake-up is due by the store's clock, the longest due first. */
    List<String> due(int limit);

    /**
     * States and the decisions about their cases that came later.
     *
     * @param written by case number
     * @param rows of one shard or several, those of each shard in order
     */
    static Map<String, CaseState> folded(Map<String, CaseState> written, List<JournalRow> rows) {
        Map<String, CaseState> states = new HashMap<>(written);
        for (JournalRow row : rows) {
            CaseState before = states.get(row.caseNumber());
            if (row.kind().equals(Decision.KIND) && (before == null || !before.covers(row.position()))) {
                states.put(row.caseNumber(), CaseState.folded(before, row));
            }
        }
        return states;
    }

    /** The cases that journal rows are about. */
    static Set<String> numbersIn(List<JournalRow> rows) {
        Set<String> numbers = new HashSet<>();
        for (JournalRow row : rows) {
            if (row.kind().equals(Decision.KIND)) {
                numbers.add(row.caseNumber());
            }
        }
        return numbers;
    }

    /** Of states, the files. */
    static List<CaseFile> filesOf(Collection<CaseState> states) {
        List<CaseFile> files = new ArrayList<>(states.size());
        states.forEach(state -> files.add(state.file()));
        return files;
    }
}
