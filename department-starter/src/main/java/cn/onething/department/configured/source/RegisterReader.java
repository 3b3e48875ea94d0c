package cn.onething.department.configured.source;

import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.ValueType.Basic;
import cn.onething.department.configured.definition.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one of {@code registers:}. */
final class RegisterReader {
    /** What a record says of itself, whatever its fields are. */
    private static final Set<String> RESERVED = Set.of("key", "registered", "caseNumber");

    static final String FIELD = "[a-z][A-Za-z0-9]*";

    private RegisterReader() {}

    static RegisterDefinition read(String id, Section section) {
        if (!id.matches(DepartmentFile.ID)) {
            section.mistake(
                    section.line(), "wrong-id", "编号应为小写字母、数字和连字符", "an id is lower-case letters, digits and hyphens");
        }
        Words name = section.words("name");
        Section key = section.table("key");
        String keyField = key.text("field");
        KeyFormat format = format(key);
        Words keyLabel = key.words("name");
        key.done();
        Map<String, Field> fields = new LinkedHashMap<>();
        section.tables("fields").forEach((field, definition) -> {
            checkName(field, keyField, definition);
            fields.put(field, field(field, definition, format));
            definition.done();
        });
        RegisterDefinition register =
                new RegisterDefinition(id, name, keyField, format, keyLabel, fields, new Demo(Map.of(), List.of()));
        Demo demo = DemoReader.read(section, register);
        section.done();
        return new RegisterDefinition(id, name, keyField, format, keyLabel, fields, demo);
    }

    private static Field field(String name, Section definition, KeyFormat format) {
        ValueType type = type(definition);
        boolean announced = definition.flag("announced", false);
        if (announced && !(format instanceof KeyFormat.CreditCode)) {
            definition.mistake(
                    definition.line("announced"),
                    "wrong-key",
                    "只有以统一社会信用代码为主键的登记簿可以向其他部门公布",
                    "only a register whose keys are credit codes can be announced to other departments");
        } else if (announced && type.isPersonal()) {
            definition.mistake(
                    definition.line("announced"),
                    "personal-field",
                    "含有或可能含有个人信息的字段不能公布",
                    "a field that may hold personal data cannot be announced");
        }
        return new Field(name, type, definition.words("name"), announced);
    }

    private static void checkName(String field, String keyField, Section at) {
        if (RESERVED.contains(field) || field.equals(keyField)) {
            at.mistake(at.line(), "reserved-name", "字段名“" + field + "”已被占用", "the name \"" + field + "\" is taken");
        } else if (!field.matches(FIELD)) {
            at.mistake(
                    at.line(),
                    "wrong-name",
                    "字段名“" + field + "”应为 camelCase",
                    "the name \"" + field + "\" must be camelCase letters and digits");
        }
    }

    private static ValueType type(Section definition) {
        ValueType type = TypeReader.read(definition);
        if (type == Basic.TEXTS || type == Basic.KEY || type == Basic.KEYS) {
            definition.mistake(
                    definition.line("type"),
                    "wrong-type",
                    "登记簿字段不能是 " + type.word(),
                    "a field of a register cannot be of the type " + type.word());
        }
        return type;
    }

    private static KeyFormat format(Section key) {
        if (key.has("pattern")) {
            String pattern = key.text("pattern");
            try {
                return new KeyFormat.Pattern(Pattern.compile(pattern));
            } catch (PatternSyntaxException e) {
                key.mistake(key.line("pattern"), "wrong-pattern", "正则表达式有误", "not a regular expression");
                return new KeyFormat.CreditCode();
            }
        }
        Map<String, KeyFormat> formats =
                Map.of("credit-code", new KeyFormat.CreditCode(), "citizen-number", new KeyFormat.CitizenNumbers());
        return key.oneOf("format", formats).orElse(new KeyFormat.CreditCode());
    }
}
