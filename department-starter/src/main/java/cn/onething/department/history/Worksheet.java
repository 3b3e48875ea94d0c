package cn.onething.department.history;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The records of one batch: loaded and locked at once, changed in memory one application after the other, so that the
 * second one sees what the first one did, and written at once.
 */
public final class Worksheet<T> {
    private final Ledger<T> ledger;
    private final Map<String, T> records;
    private final Map<String, T> changed = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    public Worksheet(Ledger<T> ledger, Collection<String> creditCodes) {
        this.ledger = ledger;
        this.records = new HashMap<>(ledger.lock(creditCodes));
    }

    public @Nullable T find(String creditCode) {
        return records.get(creditCode);
    }

    /** Takes a ruling over: an allowed change becomes an entry, one that changes nothing is granted without. */
    public Decision enter(Application<?> application, String creditCode, T before, Ruling<T> ruling) {
        return switch (ruling) {
            case Ruling.Denied<T>(var reason) -> new Decision.Refused(reason);
            case Ruling.Allowed<T>(T after) when after.equals(before) -> Decision.granted();
            case Ruling.Allowed<T>(T after) -> {
                records.put(creditCode, after);
                changed.put(creditCode, after);
                entries.add(Entry.change(application, creditCode, Change.between(before, after)));
                yield Decision.granted(application);
            }
        };
    }

    public void write() {
        if (!entries.isEmpty()) {
            ledger.write(changed.values(), entries);
        }
    }
}
