package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads types, and values of them. */
final class TypeReader {
    private TypeReader() {}

    /** The keys {@code type} and, for a choice, {@code of}. */
    static ValueType read(Section definition) {
        String word = definition.text("type");
        if (word.equals("choice")) {
            Set<String> values = new LinkedHashSet<>();
            for (Tree row : definition.rows("of")) {
                Values.json(row, true).filter(JsonNode::isString).ifPresent(value -> values.add(value.asString()));
            }
            if (values.isEmpty()) {
                definition.mistake(
                        definition.line(), "missing-key", "choice 需要“of”列表", "a choice needs a list under \"of\"");
            }
            return new ValueType.Choice(values);
        }
        Optional<ValueType> type = ValueType.of(word);
        if (type.isEmpty() && !word.isEmpty()) {
            definition.mistake(
                    definition.line("type"), "unknown-type", "没有类型“" + word + "”", "there is no type \"" + word + "\"");
        }
        return type.orElse(Basic.TEXT);
    }

    /** A value that is written in the file; empty, with a mistake, when it is not of the type. */
    static Optional<JsonNode> value(Tree written, String field, ValueType type, Mistakes mistakes) {
        boolean asTexts = type != Basic.NUMBER && type != Basic.FLAG;
        Optional<JsonNode> value = Values.json(written, asTexts).flatMap(type::read);
        if (value.isEmpty()) {
            mistakes.add(
                    written.origin().line(),
                    "wrong-value",
                    "“" + field + "”的值应为 " + type.word(),
                    "\"" + field + "\" must have a value of the type " + type.word());
        }
        return value;
    }
}
