package cn.onething.department.configured.register;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A record of a configured register. As JSON it is flat, so that its history is kept field by field.
 *
 * @param registered false when the record was taken back: the row and its history stay
 * @param fields those that have a value
 */
public record RegisterRecord(String key, boolean registered, Map<String, JsonNode> fields) {
    private static final String KEY = "key";
    private static final String REGISTERED = "registered";

    public RegisterRecord {
        Map<String, JsonNode> canonical = new LinkedHashMap<>();
        fields.forEach((name, value) -> canonical.put(name, canonical(value)));
        fields = Map.copyOf(canonical);
    }

    /** What there is before a record is created. */
    public static RegisterRecord absent(String key) {
        return new RegisterRecord(key, false, Map.of());
    }

    /** Reads the flat form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RegisterRecord of(ObjectNode json) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        json.propertyStream()
                .filter(property ->
                        !property.getKey().equals(KEY) && !property.getKey().equals(REGISTERED))
                .forEach(property -> fields.put(property.getKey(), property.getValue()));
        return new RegisterRecord(
                json.required(KEY).asString(), json.required(REGISTERED).asBoolean(), fields);
    }

    @JsonValue
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(KEY, key);
        json.put(REGISTERED, registered);
        json.putAll(fields);
        return json;
    }

    /** The value of a field, null when it has none. */
    public @Nullable JsonNode get(String field) {
        return fields.get(field);
    }

    /** The record with some fields as given; JSON null takes a field's value away. */
    public RegisterRecord with(Map<String, JsonNode> values) {
        Map<String, JsonNode> all = new LinkedHashMap<>(fields);
        all.putAll(values);
        all.values().removeIf(JsonNode::isNull);
        return new RegisterRecord(key, registered, all);
    }

    /** Equal numbers are equal values however they were written: 100, 100.0 and 1E2. */
    private static JsonNode canonical(JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            value.values().forEach(element -> elements.add(canonical(element)));
            return elements;
        }
        if (value.isObject()) {
            ObjectNode parts = JsonNodeFactory.instance.objectNode();
            value.propertyStream().forEach(part -> parts.set(part.getKey(), canonical(part.getValue())));
            return parts;
        }
        if (!value.isNumber()) {
            return value;
        }
        BigDecimal stripped = value.decimalValue().stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
