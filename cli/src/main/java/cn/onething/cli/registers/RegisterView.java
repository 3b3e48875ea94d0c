package cn.onething.cli.registers;

import cn.onething.cli.CodedDepartments;
import cn.onething.cli.api.SuiteApi;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What one department has about a company.
 *
 * @param known whether it has a record at all; without one the rest is empty
 * @param current the entry in force, with the number of the case that caused it
 * @param history every entry, as the department gave them
 * @param names what the department calls the fields, when it says so
 */
public record RegisterView(
        String department,
        boolean known,
        @Nullable JsonNode current,
        @Nullable JsonNode history,
        @JsonIgnore @Nullable JsonNode names) {
    /** In the order in which a change travels. */
    public static List<RegisterView> ofAllDepartments(SuiteApi suite, String creditCode) {
        return CodedDepartments.IDS.stream()
                .map(department -> of(department, suite.company(department, creditCode)))
                .toList();
    }

    static RegisterView of(String department, Optional<JsonNode> answer) {
        return new RegisterView(
                department,
                answer.isPresent(),
                answer.map(node -> node.get("current")).orElse(null),
                answer.map(node -> node.get("history")).orElse(null),
                answer.map(node -> node.get("names")).orElse(null));
    }

    /** What a field is called: as the department says, else as it is called at most of them. */
    String word(String field) {
        String zh = names == null ? "" : names.path(field).path("zh").asString("");
        return zh.isEmpty() ? FieldWords.of(field) : zh + " " + field;
    }

    /** The entry in force as text by field; the fields of an object inside are named after both. */
    Map<String, String> fields() {
        return fields(current);
    }

    static Map<String, String> fields(@Nullable JsonNode entry) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (entry != null && entry.isObject()) {
            collect("", entry, fields);
        }
        return fields;
    }

    private static void collect(String prefix, JsonNode node, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String name = prefix + field.getKey();
            JsonNode value = field.getValue();
            if (value.isObject()) {
                collect(name + ".", value, fields);
            } else if (!value.isNull()) {
                fields.put(name, value.isString() ? value.asString() : value.toString());
            }
        }
    }
}
