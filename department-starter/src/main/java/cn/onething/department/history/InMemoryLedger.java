package cn.onething.department.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A ledger for simulations and tests: one thread, no transactions. */
public class InMemoryLedger<T> implements Ledger<T> {
    private final Function<T, String> creditCode;
    private final Map<String, T> records = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    public InMemoryLedger(Function<T, String> creditCode, Collection<T> records) {
        this.creditCode = creditCode;
        records.forEach(record -> this.records.put(creditCode.apply(record), record));
    }

    public Collection<T> records() {
        return records.values();
    }

    /** All entries of all companies in the order in which they were made. */
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Map<String, T> lock(Collection<String> creditCodes) {
        Map<String, T> found = new HashMap<>();
        creditCodes.forEach(code -> find(code).ifPresent(record -> found.put(code, record)));
        return found;
    }

    @Override
    public void write(Collection<T> changed, List<Entry> added) {
        for (Entry entry : added) {
            if (!names.add(entry.name())) {
                throw new IllegalStateException("the entry " + entry.name() + " is there already");
            }
        }
        changed.forEach(record -> records.put(creditCode.apply(record), record));
        entries.addAll(added);
    }

    @Override
    public History historyOf(String code) {
        return new History(entries.stream()
                .filter(entry -> entry.creditCode().equals(code))
                .toList());
    }

    @Override
    public Optional<String> companyOf(String name) {
        return entries.stream()
                .filter(entry -> entry.name().equals(name))
                .map(Entry::creditCode)
                .findFirst();
    }

    @Override
    public Optional<T> find(String code) {
        return Optional.ofNullable(records.get(code));
    }
}
