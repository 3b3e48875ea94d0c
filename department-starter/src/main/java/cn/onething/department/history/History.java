package cn.onething.department.history;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The entries of one company's record, oldest first. */
public record History(List<Entry> entries) {

    /** @throws IllegalStateException when there is no such entry */
    public Entry entry(String name) {
        return entries.get(indexOf(name));
    }

    /**
     * Whether a later entry stands on fields that the entry changed. Entries that were taken back, and those that took
     * them back, count for nothing: together they left the record as it was.
     */
    public boolean isBuiltUpon(String name) {
        int index = indexOf(name);
        Set<String> fields = entries.get(index).change().fields();
        Set<String> withoutEffect = takenBack();
        return entries.subList(index + 1, entries.size()).stream()
                .filter(later -> !withoutEffect.contains(later.name()))
                .anyMatch(later -> !Collections.disjoint(later.change().fields(), fields));
    }

    /** The entries that count: neither taken back nor made to take another one back. */
    public List<Entry> standing() {
        Set<String> withoutEffect = takenBack();
        return entries.stream()
                .filter(entry -> !withoutEffect.contains(entry.name()))
                .toList();
    }

    private Set<String> takenBack() {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (entry.reverts() != null) {
                names.add(entry.reverts());
                names.add(entry.name());
            }
        }
        return names;
    }

    private int indexOf(String name) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).name().equals(name)) {
                return i;
            }
        }
        throw new IllegalStateException("the history has no entry " + name);
    }
}
