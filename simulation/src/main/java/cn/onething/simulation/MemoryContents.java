package cn.onething.simulation;

import cn.onething.events.Cipherer;
import cn.onething.events.PaperRef;
import cn.onething.orchestrator.casefile.persistence.Contents;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** Forms in memory. All applicants have one key: whose it is does not matter to what happens in which order. */
final class MemoryContents implements Contents {
    private static final Cipherer KEY = new Cipherer(new byte[32]);

    private final Map<String, ObjectNode> forms = new HashMap<>();
    private final Set<PlantedBug> bugs;

    MemoryContents(Set<PlantedBug> bugs) {
        this.bugs = bugs;
    }

    void file(String number, ObjectNode form) {
        forms.put(number, form);
    }

    /** @return what puts the forms back as they are now */
    Runnable savepoint() {
        Map<String, ObjectNode> old = new HashMap<>(forms);
        return () -> {
            forms.clear();
            forms.putAll(old);
        };
    }

    @Override
    public Map<String, ObjectNode> forms(Collection<String> numbers) {
        Map<String, ObjectNode> found = new HashMap<>(forms);
        found.keySet().retainAll(numbers);
        return found;
    }

    @Override
    public Map<String, Cipherer> keys(Collection<String> numbers) {
        Map<String, Cipherer> keys = new HashMap<>();
        forms(numbers).keySet().forEach(number -> keys.put(number, KEY));
        return keys;
    }

    @Override
    public Map<String, List<PaperRef>> papers(Collection<String> numbers) {
        return Map.of();
    }

    @Override
    public void add(List<Addition> additions) {
        if (bugs.contains(PlantedBug.HANDS_NOTHING_ON)) {
            return;
        }
        for (Addition added : additions) {
            forms.computeIfPresent(added.number(), (_, form) -> form.deepCopy().setAll(added.fields()));
        }
    }
}
