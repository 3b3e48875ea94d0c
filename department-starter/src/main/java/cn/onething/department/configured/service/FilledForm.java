package cn.onething.department.configured.service;

import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.ItemDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an item's form says, read by the item's definition. Other fields of the form are nobody's business here. */
sealed interface FilledForm {
    /**
     * The fields that are there, each of its type.
     *
     * @param keys of the records that it is about; more than one only where the item does nothing but read
     */
    record Read(List<String> keys, Map<String, JsonNode> values) implements FilledForm {
        @Nullable JsonNode get(String field) {
            return values.get(field);
        }

        /** The keys that a field names in whatever register; none when it is absent. */
        List<String> keysIn(String field) {
            JsonNode value = values.get(field);
            return value == null ? List.of() : FilledForm.keys(value);
        }
    }

    /** @param field which is missing or of another type */
    record Unreadable(String field) implements FilledForm {}

    static FilledForm read(ItemDefinition item, ObjectNode form) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (FormField field : item.form().values()) {
            JsonNode written = field.path().in(form);
            if (written.isArray() && written.size() == 1 && !field.type().isList()) {
                written = written.get(0); // an item for each element of a list sees that element only
            }
            if (written.isNull() && item.effect() instanceof Effect.Mirror) {
                values.put(field.name(), written);
            } else if (written.isMissingNode() || written.isNull()) {
                if (field.required()) {
                    return new Unreadable(field.name());
                }
            } else {
                var value = field.type().read(written);
                if (value.isEmpty()) {
                    return new Unreadable(field.name());
                }
                values.put(field.name(), value.get());
            }
        }
        return new Read(keys(Objects.requireNonNull(values.get(item.keyField()))), values);
    }

    /** Persons are known by their number, addresses by region and street. */
    private static List<String> keys(JsonNode key) {
        if (key.isArray()) {
            return key.values().stream().map(JsonNode::asString).distinct().toList();
        }
        if (key.has("idNumber")) {
            return List.of(key.path("idNumber").asString());
        }
        return List.of(
                key.isObject()
                        ? key.path("region").asString() + " "
                                + key.path("street").asString()
                        : key.asString());
    }
}
