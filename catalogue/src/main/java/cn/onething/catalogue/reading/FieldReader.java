package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.Text;
import cn.onething.definitions.Finding;
import cn.onething.definitions.TableReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads {@code fields.yaml}. */
final class FieldReader {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> TYPES = words("string", "integer", "number", "boolean", "array", "object");
    private static final Map<String, String> FORMATS = words("credit-code", "citizen-number", "date");
    private static final List<String> COUNTS = List.of("minLength", "maxLength", "minItems", "maxItems");
    private static final List<String> BOUNDS = List.of("minimum", "maximum", "exclusiveMinimum");
    private static final Set<String> BASIC = Set.of("string", "integer", "number", "boolean");

    private FieldReader() {}

    static Map<String, Field> read(TableReader file) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String id : file.keys()) {
            fields.put(id, field(id, file.table(id)));
        }
        return fields;
    }

    private static Field field(String id, TableReader table) {
        Map<String, JsonNode> keywords = new LinkedHashMap<>();
        String type = table.oneOf("type", TYPES, "string");
        keywords.put("type", JSON.stringNode(type));
        if (table.has("format")) {
            keywords.put("format", JSON.stringNode(table.oneOf("format", FORMATS, null)));
        }
        table.parsed("pattern", FieldReader::pattern, "[0-9]{6}")
                .ifPresent(pattern -> keywords.put("pattern", JSON.stringNode(pattern)));
        for (String count : COUNTS) {
            if (table.has(count)) {
                keywords.put(count, JSON.numberNode(table.number(count)));
            }
        }
        for (String bound : BOUNDS) {
            table.parsed(bound, FieldReader::decimal, "0.01")
                    .ifPresent(limit -> keywords.put(bound, JSON.numberNode(limit)));
        }
        if (table.flag("uniqueItems")) {
            keywords.put("uniqueItems", JSON.booleanNode(true));
        }
        Field field = new Field(
                id,
                TextReader.read(table, "label"),
                keywords,
                values(table),
                properties(table),
                elements(type, table),
                table.flag("optional"));
        table.done();
        if (!field.values().isEmpty() && !BASIC.contains(type)) {
            table.report(Finding.error(
                    table.origin("values"),
                    "wrong-value",
                    "只有单值字段才能列出 values",
                    "only a single value can have \"values\""));
        }
        return field;
    }

    private static Map<String, Text> values(TableReader table) {
        Map<String, Text> values = new LinkedHashMap<>();
        if (table.has("values")) {
            TableReader written = table.table("values");
            written.keys().forEach(value -> values.put(value, TextReader.read(written, value)));
        }
        return values;
    }

    private static Map<String, Field> properties(TableReader table) {
        Map<String, Field> properties = new LinkedHashMap<>();
        table.tables("properties").forEach((name, property) -> properties.put(name, field(name, property)));
        return properties;
    }

    private static Optional<Field> elements(String type, TableReader table) {
        if (type.equals("array") || table.has("elements")) {
            return Optional.of(field("elements", table.table("elements")));
        }
        return Optional.empty();
    }

    private static Optional<String> pattern(String written) {
        try {
            return Optional.of(Pattern.compile(written).pattern());
        } catch (PatternSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<BigDecimal> decimal(String written) {
        return written.matches("-?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(written)) : Optional.empty();
    }

    private static Map<String, String> words(String... words) {
        Map<String, String> map = new LinkedHashMap<>();
        for (String word : words) {
            map.put(word, word);
        }
        return map;
    }
}
