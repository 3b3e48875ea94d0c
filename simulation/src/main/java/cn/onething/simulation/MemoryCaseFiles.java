package cn.onething.simulation;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseRow;
import cn.onething.orchestrator.casefile.persistence.StateRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Case files in memory. */
final class MemoryCaseFiles implements CaseFiles {
    private final VirtualTime time;
    private final Map<String, CaseFile> files = new LinkedHashMap<>();
    private final Map<String, List<Long>> positions = new HashMap<>();
    private final Map<String, Instant> wakeUps = new LinkedHashMap<>();

    MemoryCaseFiles(VirtualTime time) {
        this.time = time;
    }

    /** @return what puts the files back as they are now */
    Runnable savepoint() {
        Map<String, CaseFile> oldFiles = new LinkedHashMap<>(files);
        Map<String, List<Long>> oldPositions = new HashMap<>();
        positions.forEach((number, list) -> oldPositions.put(number, new ArrayList<>(list)));
        Map<String, Instant> oldWakeUps = new LinkedHashMap<>(wakeUps);
        return () -> {
            restore(files, oldFiles);
            restore(positions, oldPositions);
            restore(wakeUps, oldWakeUps);
        };
    }

    private static <V> void restore(Map<String, V> map, Map<String, V> old) {
        map.clear();
        map.putAll(old);
    }

    @Override
    public void insert(int shard, List<CaseRow> rows, List<StateRow> states) {
        states.forEach(this::put);
    }

    @Override
    public void update(int shard, List<StateRow> states) {
        states.forEach(this::put);
    }

    private void put(StateRow state) {
        String number = state.file().number();
        files.put(number, state.file());
        positions.computeIfAbsent(number, _ -> new ArrayList<>()).add(state.position());
        if (state.wakeAt() == null) {
            wakeUps.remove(number);
        } else {
            wakeUps.merge(number, state.wakeAt(), (old, next) -> old.isBefore(next) ? old : next);
        }
    }

    @Override
    public void setWakeUps(Map<String, Instant> next) {
        wakeUps.putAll(next);
    }

    @Override
    public Map<String, CaseFile> load(Collection<String> numbers) {
        Map<String, CaseFile> found = new HashMap<>(files);
        found.keySet().retainAll(numbers);
        return found;
    }

    @Override
    public List<CaseFile> ofShard(int shard) {
        return List.copyOf(files.values());
    }

    @Override
    public List<Long> positions(String number) {
        return positions.getOrDefault(number, List.of());
    }

    int count() {
        return files.size();
    }

    boolean allEnded() {
        return files.values().stream().allMatch(file -> file.status().isFinal());
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
