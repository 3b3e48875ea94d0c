package cn.onething.configured.service;

import cn.onething.configured.definition.FormField;
import cn.onething.configured.definition.ItemDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an item's form says, read by the item's definition. Other fields of the form are nobody's business here. */
sealed interface FilledForm {

    /** The fields that are there, each of its type. */
    record Read(String key, Map<String, JsonNode> values) implements FilledForm {
        @Nullable JsonNode get(String field) {
            return values.get(field);
        }
    }

    /** @param field which is missing or of another type */
    record Unreadable(String field) implements FilledForm {}

    static FilledForm read(ItemDefinition item, ObjectNode form) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        for (FormField field : item.form().values()) {
            JsonNode written = form.path(field.name());
            if (written.isMissingNode() || written.isNull()) {
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
        JsonNode key = Objects.requireNonNull(values.get(item.keyField()));
        return new Read(key.isObject() ? key.path("idNumber").asString() : key.asString(), values);
    }
}
