package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is written in a file as JSON. */
final class Values {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Values() {}

    /**
     * The value as JSON; empty when nothing is written, or part of it is nothing.
     *
     * @param asTexts whether digits without quotation marks are a text: codes look like numbers
     */
    static Optional<JsonNode> json(Tree written, boolean asTexts) {
        return switch (written) {
            case Tree.Table table -> object(table, asTexts);
            case Tree.Rows rows -> array(rows, asTexts);
            case Tree.Leaf leaf -> leaf(leaf, asTexts);
        };
    }

    private static Optional<JsonNode> object(Tree.Table table, boolean asTexts) {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, Tree> entry : table.entries().entrySet()) {
            Optional<JsonNode> value = json(entry.getValue(), asTexts);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            object.set(entry.getKey(), value.get());
        }
        return Optional.of(object);
    }

    private static Optional<JsonNode> array(Tree.Rows rows, boolean asTexts) {
        ArrayNode array = NODES.arrayNode();
        for (Tree row : rows.rows()) {
            Optional<JsonNode> value = json(row, asTexts);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            array.add(value.get());
        }
        return Optional.of(array);
    }

    private static Optional<JsonNode> leaf(Tree.Leaf leaf, boolean asTexts) {
        String text = leaf.text().strip();
        return switch (leaf.type()) {
            case TEXT -> Optional.of(NODES.stringNode(text));
            case BOOLEAN -> Optional.of(NODES.booleanNode(Boolean.parseBoolean(text)));
            case INTEGER, DECIMAL ->
                asTexts ? Optional.of(NODES.stringNode(text)) : number(text).map(NODES::numberNode);
            case NOTHING -> Optional.empty();
        };
    }

    /** YAML knows numbers that JSON does not, like .inf and 0x1F. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
