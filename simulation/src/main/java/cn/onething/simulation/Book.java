package cn.onething.simulation;

import cn.onething.department.Register;
import cn.onething.department.history.Entry;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.events.MessageJson;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One of a department's registers, as the checks see it.
 *
 * @param names of the entries that cases made
 * @param forget removes an entry without a trace, which only a planted bug does
 * @param contradictions where records and their history do not fit together
 */
record Book(String name, Supplier<List<String>> names, Consumer<String> forget, Supplier<List<String>> contradictions)
        implements Register {

    static <T> Book of(String name, InMemoryLedger<T> ledger, Map<String, T> initial) {
        return new Book(
                name,
                () -> ledger.entries().stream().map(Entry::name).toList(),
                entry -> ledger.entries().removeIf(each -> each.name().equals(entry)),
                () -> contradictions(name, ledger, initial));
    }

    @Override
    public List<String> entriesOf(int shard) {
        return names.get();
    }

    /** Follows each record from its first state through all of its entries to what it is now. */
    private static <T> List<String> contradictions(String name, InMemoryLedger<T> ledger, Map<String, T> initial) {
        List<String> found = new ArrayList<>();
        Map<String, ObjectNode> records = new HashMap<>();
        initial.forEach((code, record) -> records.put(code, MessageJson.mapper().valueToTree(record)));
        Map<String, Entry> seen = new HashMap<>();
        for (Entry entry : ledger.entries()) {
            ObjectNode record = Objects.requireNonNull(records.get(entry.creditCode()));
            for (String field : entry.change().fields()) {
                if (!Objects.equals(record.get(field), entry.change().before().get(field))) {
                    found.add(name + ": " + entry.name() + " changed another " + field + " than was there");
                }
                JsonNode after = entry.change().after().get(field);
                if (after == null) {
                    record.remove(field);
                } else {
                    record.set(field, after);
                }
            }
            seen.put(entry.name(), entry);
            if (entry.reverts() != null && !isInverse(entry, seen.get(entry.reverts()))) {
                found.add(name + ": " + entry.name() + " does not restore what was before " + entry.reverts());
            }
        }
        records.forEach((code, record) -> {
            if (!record.equals(
                    MessageJson.mapper().valueToTree(ledger.find(code).orElseThrow()))) {
                found.add(name + ": the record of " + code + " is not what its entries made it");
            }
        });
        return found;
    }

    private static boolean isInverse(Entry revert, @Nullable Entry reverted) {
        return reverted != null
                && revert.change().before().equals(reverted.change().after())
                && revert.change().after().equals(reverted.change().before());
    }
}
