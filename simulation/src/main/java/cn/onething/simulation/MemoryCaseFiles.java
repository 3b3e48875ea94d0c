package cn.onething.simulation;

import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseRow;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import cn.onething.orchestrator.casefile.persistence.StateRow;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Case files in memory, beside a journal. */
final class MemoryCaseFiles implements CaseFiles {
    private final VirtualTime time;
    private final List<JournalRow> journal;
    private final Set<PlantedBug> bugs;
    private final Map<String, CaseState> states = new LinkedHashMap<>();
    private final Map<String, Instant> wakeUps = new LinkedHashMap<>();
    private long mark;

    /** @param journal as it grows */
    MemoryCaseFiles(VirtualTime time, List<JournalRow> journal, Set<PlantedBug> bugs) {
        this.time = time;
        this.journal = journal;
        this.bugs = bugs;
    }

    /** @return what puts the files back as they are now */
    Runnable savepoint() {
        Map<String, CaseState> oldStates = new LinkedHashMap<>(states);
        Map<String, Instant> oldWakeUps = new LinkedHashMap<>(wakeUps);
        long oldMark = mark;
        return () -> {
            restore(states, oldStates);
            restore(wakeUps, oldWakeUps);
            mark = oldMark;
        };
    }

    private static <V> void restore(Map<String, V> map, Map<String, V> old) {
        map.clear();
        map.putAll(old);
    }

    @Override
    public void insert(ShardSession session, List<CaseRow> rows) {
        // what was filed is with the contents
    }

    @Override
    public void write(int shard, List<StateRow> rows) {
        for (StateRow row : rows) {
            String number = row.state().file().number();
            CaseState before = states.put(number, row.state());
            if (row.isNew() != (before == null)) {
                throw new IllegalStateException(number + (row.isNew() ? " is written already" : " is not written yet"));
            }
            if (row.wakeAt() == null) {
                wakeUps.remove(number);
            } else {
                wakeUps.put(number, row.wakeAt());
            }
        }
    }

    @Override
    public void setWakeUps(Map<String, Instant> next) {
        wakeUps.putAll(next);
    }

    @Override
    public Map<String, CaseState> written(Collection<String> numbers) {
        Map<String, CaseState> found = new HashMap<>(states);
        found.keySet().retainAll(numbers);
        return found;
    }

    @Override
    public void writtenUpTo(int shard, long position) {
        if (bugs.contains(PlantedBug.MARK_RUNS_AHEAD)) {
            mark = journal.size();
            return;
        }
        if (position < mark || position > journal.size()) {
            throw new IllegalStateException("the mark goes from " + mark + " to " + position);
        }
        mark = position;
    }

    @Override
    public List<JournalRow> unwritten(int shard) {
        return List.copyOf(journal.subList(Math.toIntExact(mark), journal.size()));
    }

    @Override
    public List<JournalRow> unwritten(Collection<String> numbers) {
        return unwritten(0).stream()
                .filter(row -> numbers.contains(row.caseNumber()))
                .toList();
    }

    @Override
    public List<Integer> behind() {
        return mark < journal.size() ? List.of(0) : List.of();
    }

    @Override
    public List<CaseFile> ofShard(int shard) {
        return CaseFiles.filesOf(CaseFiles.folded(states, unwritten(shard)).values());
    }

    /** The moment at which the next case wants to be looked at; empty when none does. */
    Optional<Instant> nextWakeUp() {
        return wakeUps.values().stream().min(Comparator.naturalOrder());
    }

    boolean wakesUp(String number) {
        return wakeUps.containsKey(number);
    }

    @Override
    public List<String> due(int limit) {
        return wakeUps.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(time.now()))
                .map(Map.Entry::getKey)
                .limit(limit)
                .toList();
    }
}
