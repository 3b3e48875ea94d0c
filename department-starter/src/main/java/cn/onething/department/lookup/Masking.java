package cn.onething.department.lookup;

import cn.onething.events.CitizenNumber;
import cn.onething.events.MessageJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns records into what outsiders may see: of every person, the surname and the ends of the number. */
public final class Masking {
    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private Masking() {}

    /** The fields of a record, or of a part of one as JSON. */
    public static Map<String, @Nullable Object> fieldsOf(Object record) {
        ObjectNode tree = MessageJson.mapper().valueToTree(record);
        ObjectNode copy = tree.deepCopy();
        mask(copy);
        return MessageJson.mapper().convertValue(copy, FIELDS);
    }

    private static void mask(JsonNode node) {
        if (node instanceof ObjectNode object && object.has("idNumber")) {
            object.put("idNumber", number(object.get("idNumber").asString()));
            if (object.has("name")) {
                object.put("name", name(object.get("name").asString()));
            }
        }
        node.values().forEach(Masking::mask);
    }

    private static String name(String name) {
        return name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private static String number(String number) {
        return CitizenNumber.isValid(number) ? new CitizenNumber(number).masked() : "*";
    }
}
