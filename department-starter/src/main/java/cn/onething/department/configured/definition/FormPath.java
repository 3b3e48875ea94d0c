package cn.onething.department.configured.definition;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Where in a command's form a value stands: {@code cargo.weight}. A name on the way through a list means that part of
 * every element, {@code drivers.idNumber}; a number means one element, from 1, {@code entities.1}.
 */
public record FormPath(List<String> steps) {
    private static final Pattern WRITTEN =
            Pattern.compile("[a-z][A-Za-z0-9]*(\\.([a-z][A-Za-z0-9]*|[1-9][0-9]{0,2}))*");

    public static boolean isPath(String written) {
        return WRITTEN.matcher(written).matches();
    }

    public static FormPath of(String written) {
        return new FormPath(Arrays.asList(written.split("\\.")));
    }

    /** What is written there; a missing node when there is nothing. */
    public JsonNode in(JsonNode form) {
        JsonNode node = form;
        for (String step : steps) {
            node = step(node, step);
        }
        return node;
    }

    private static JsonNode step(JsonNode node, String step) {
        if (!node.isArray()) {
            return node.path(step);
        }
        if (Character.isDigit(step.charAt(0))) {
            return node.path(Integer.parseInt(step) - 1);
        }
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        node.values().forEach(element -> parts.add(element.path(step)));
        return parts;
    }
}
