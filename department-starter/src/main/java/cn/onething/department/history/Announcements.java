package cn.onething.department.history;

import cn.onething.events.MessageJson;
import cn.onething.events.RegisterChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a register tells other departments about its entries. It reads nothing but the histories, where nothing is ever
 * changed: the same entry gives the same message at every asking.
 */
public final class Announcements {
    private final String register;
    private final Map<String, JsonPointer> fields;
    private final Function<Collection<String>, List<History>> histories;

    /**
     * @param register its id within the department
     * @param fields what anyone may know of a record, by the name that others know it by; where it stands in the record
     * @param histories whole histories that hold the named entries; entries of other registers are passed over
     */
    public Announcements(
            String register, Map<String, JsonPointer> fields, Function<Collection<String>, List<History>> histories) {
        this.register = register;
        this.fields =
                new TreeMap<>(fields); // the order of a map is that of the process, messages have to be the same in all
        this.histories = histories;
    }

    /** What there is to tell about these entries, company by company in the order of their histories. */
    public List<RegisterChange> of(Set<String> entries) {
        List<RegisterChange> changes = new ArrayList<>();
        for (History history : histories.apply(entries)) {
            addAll(history, entries, changes);
        }
        return changes;
    }

    private void addAll(History history, Set<String> entries, List<RegisterChange> changes) {
        ObjectNode record = MessageJson.mapper().createObjectNode();
        ObjectNode before = published(record);
        int sequence = 0;
        for (Entry entry : history.entries()) {
            sequence++;
            record.remove(entry.change().before().propertyNames());
            record.setAll(entry.change().after());
            ObjectNode after = published(record);
            List<String> changed = changed(before, after);
            before = after;
            if (entry.caseNumber() != null && entries.contains(entry.name()) && !changed.isEmpty()) {
                changes.add(new RegisterChange(
                        entry.caseNumber(),
                        entry.name(),
                        register,
                        entry.creditCode(),
                        sequence,
                        entry.at(),
                        changed,
                        after));
            }
        }
    }

    private ObjectNode published(ObjectNode record) {
        ObjectNode published = MessageJson.mapper().createObjectNode();
        fields.forEach((name, place) -> {
            var value = record.at(place);
            published.set(name, value.isMissingNode() ? NullNode.getInstance() : value);
        });
        return published;
    }

    private List<String> changed(ObjectNode before, ObjectNode after) {
        return fields.keySet().stream()
                .filter(name -> !before.path(name).equals(after.path(name)))
                .toList();
    }
}
