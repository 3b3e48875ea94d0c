package cn.onething.department.configured.source;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A part of a YAML file that knows where it is written: a value has the line of its key. */
sealed interface Yaml {
    int line();

    /**
     * The value as JSON; empty when nothing is written.
     *
     * @param asTexts whether digits without quotation marks are a text: codes look like numbers
     */
    Optional<JsonNode> json(boolean asTexts);

    record Table(int line, Map<String, Yaml> entries) implements Yaml {
        @Override
        public Optional<JsonNode> json(boolean asTexts) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, Yaml> entry : entries.entrySet()) {
                Optional<JsonNode> value = entry.getValue().json(asTexts);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                object.set(entry.getKey(), value.get());
            }
            return Optional.of(object);
        }
    }

    record Rows(int line, List<Yaml> rows) implements Yaml {
        @Override
        public Optional<JsonNode> json(boolean asTexts) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            for (Yaml row : rows) {
                Optional<JsonNode> value = row.json(asTexts);
                if (value.isEmpty()) {
                    return Optional.empty();
                }
                array.add(value.get());
            }
            return Optional.of(array);
        }
    }

    record Leaf(int line, String text, Kind kind) implements Yaml {
        enum Kind {
            TEXT,
            NUMBER,
            FLAG,
            NOTHING
        }

        @Override
        public Optional<JsonNode> json(boolean asTexts) {
            JsonNodeFactory nodes = JsonNodeFactory.instance;
            return switch (kind) {
                case TEXT -> Optional.of(nodes.stringNode(text.strip()));
                case FLAG -> Optional.of(nodes.booleanNode(Boolean.parseBoolean(text)));
                case NUMBER -> asTexts ? Optional.of(nodes.stringNode(text.strip())) : number().map(nodes::numberNode);
                case NOTHING -> Optional.empty();
            };
        }

        /** YAML knows numbers that JSON does not, like .inf and 0x1F. */
        private Optional<BigDecimal> number() {
            return text.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }
    }
}
