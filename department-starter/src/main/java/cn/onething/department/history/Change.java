package cn.onething.department.history;

import cn.onething.events.MessageJson;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry changed about a record, field by field.
 *
 * @param before the changed fields as they were; a field that had no value is left out
 * @param after the same fields as they are since
 */
public record Change(ObjectNode before, ObjectNode after) {

    /** The first entry of a record: nothing before, everything after. */
    static Change initial(Object record) {
        return new Change(
                MessageJson.mapper().createObjectNode(), MessageJson.mapper().valueToTree(record));
    }

    public static Change between(Object before, Object after) {
        ObjectNode was = MessageJson.mapper().valueToTree(before);
        ObjectNode is = MessageJson.mapper().valueToTree(after);
        for (String field : fieldsOf(was, is)) {
            if (was.has(field) && was.get(field).equals(is.get(field))) {
                was.remove(field);
                is.remove(field);
            }
        }
        return new Change(was, is);
    }

    public boolean isEmpty() {
        return fields().isEmpty();
    }

    public Set<String> fields() {
        return fieldsOf(before, after);
    }

    /** The record with these fields as they were before. */
    <T> T undoneIn(T current, Class<T> type) {
        ObjectNode record = MessageJson.mapper().valueToTree(current);
        for (String field : fields()) {
            if (before.has(field)) {
                record.set(field, before.get(field));
            } else {
                record.remove(field);
            }
        }
        return MessageJson.read(record, type);
    }

    private static Set<String> fieldsOf(ObjectNode one, ObjectNode other) {
        Set<String> fields = new LinkedHashSet<>(one.propertyNames());
        fields.addAll(other.propertyNames());
        return fields;
    }
}
