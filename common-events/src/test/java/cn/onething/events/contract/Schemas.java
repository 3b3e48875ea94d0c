package cn.onething.events.contract;

import cn.onething.events.MessageTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schemas (2020-12) of the messages, made from their records. */
final class Schemas {
    private static final JsonMapper JSON = JsonMapper.shared();

    private Schemas() {}

    /** @param type wire name of a message */
    static ObjectNode of(String type) {
        ObjectNode schema = JSON.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("$id", "https://onething.cn/schemas/" + type)
                .put("title", type);
        return schema.setAll(ofRecord(MessageTypes.classOf(type).orElseThrow()));
    }

    static boolean isRequired(RecordComponent component) {
        return component.getType().isPrimitive()
                || !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static ObjectNode ofRecord(Class<?> record) {
        return ofRecord(record, SourceWords.of(record));
    }

    private static ObjectNode ofRecord(Class<?> record, String description) {
        ObjectNode schema = JSON.createObjectNode().put("type", "object").put("description", description);
        ObjectNode properties = JSON.createObjectNode();
        ArrayNode required = JSON.createArrayNode();
        for (RecordComponent component : record.getRecordComponents()) {
            String words = SourceWords.of(record, component.getName(), component.getType());
            properties.set(component.getName(), ofType(component.getGenericType(), words));
            if (isRequired(component)) {
                required.add(component.getName());
            }
        }
        schema.set("properties", properties);
        schema.set("required", required);
        return schema;
    }

    private static ObjectNode ofType(Type type, String description) {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            ObjectNode array = JSON.createObjectNode().put("type", "array").put("description", description);
            Class<?> element = (Class<?>) list.getActualTypeArguments()[0];
            array.set("items", element.isRecord() ? ofRecord(element) : ofType(element, "an entry"));
            return array;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return ofRecord(plain, description);
        }
        ObjectNode schema = JSON.createObjectNode().put("type", nameOf(plain));
        if (plain == Instant.class) {
            schema.put("format", "date-time");
        }
        return schema.put("description", description);
    }

    private static String nameOf(Class<?> type) {
        if (type == String.class || type == Instant.class) {
            return "string";
        }
        if (type == int.class || type == long.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == ObjectNode.class) {
            return "object";
        }
        throw new AssertionError("no JSON Schema is defined for " + type + ": add it here, and to the handbook");
    }
}
