package cn.onething.department.history;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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

    /** @param creditCode which company a form is about */
    public static <F, T> Worksheet<T> of(Ledger<T> ledger, List<Application<F>> batch, Function<F, String> creditCode) {
        return new Worksheet<>(
                ledger,
                batch.stream()
                        .map(each -> creditCode.apply(each.form()))
                        .distinct()
                        .toList());
    }

    /**
     * Decides one application after the other, then writes.
     *
     * @param decision what to say to one application; it enters what it grants
     * @return a decision per application, in the same order
     */
    public <F> List<Decision> decideAll(List<Application<F>> batch, Function<Application<F>, Decision> decision) {
        List<Decision> decisions = batch.stream().map(decision).toList();
        write();
        return decisions;
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
