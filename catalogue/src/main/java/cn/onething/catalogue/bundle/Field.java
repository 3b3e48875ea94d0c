package cn.onething.catalogue.bundle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A question of a form: a JSON Schema fragment with the words that people see.
 *
 * @param keywords plain JSON Schema keywords with one value: type, format, maxLength, …
 * @param values the allowed values and how each is called; empty = not a closed list
 * @param properties of an object, by name
 * @param elements of an array
 * @param optional whether the object around it may lack it
 */
public record Field(
        String id,
        Text label,
        Map<String, JsonNode> keywords,
        Map<String, Text> values,
        Map<String, Field> properties,
        Optional<Field> elements,
        boolean optional) {

    public Field {
        keywords = Collections.unmodifiableMap(new LinkedHashMap<>(keywords));
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    /** The JSON type: string, integer, number, boolean, array or object. */
    public String type() {
        JsonNode type = keywords.get("type");
        return type == null ? "string" : type.asString();
    }
}
