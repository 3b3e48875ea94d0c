package cn.onething.department.configured.source;

import cn.onething.definitions.Tree;
import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.Demo.CompanyField;
import cn.onething.department.configured.definition.Demo.Source;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.RegisterDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads {@code demo:} of a register, which may be absent. */
final class DemoReader {
    private static final Map<String, CompanyField> COMPANY =
            Arrays.stream(CompanyField.values()).collect(Collectors.toMap(CompanyField::word, Function.identity()));

    private final RegisterDefinition register;
    private final Mistakes mistakes;

    private DemoReader(RegisterDefinition register, Mistakes mistakes) {
        this.register = register;
        this.mistakes = mistakes;
    }

    static Demo read(Section written, RegisterDefinition register) {
        if (!written.has("demo")) {
            return register.demo();
        }
        Section section = written.table("demo");
        DemoReader reader = new DemoReader(register, section.mistakes());
        Demo demo = new Demo(reader.companies(section), reader.records(section));
        section.done();
        return demo;
    }

    private Map<String, Source> companies(Section section) {
        Map<String, Source> sources = new LinkedHashMap<>();
        if (!section.has("companies")) {
            return sources;
        }
        if (!(register.format() instanceof KeyFormat.CreditCode)) {
            mistakes.add(
                    section.line("companies"),
                    "no-companies",
                    "登记簿的主键不是统一社会信用代码，不能登记企业",
                    "companies have credit codes, but the key of this register is none");
        }
        Section companies = section.table("companies");
        for (String name : companies.keys()) {
            Tree written = companies.find(name);
            Field field = field(name, companies.line(name));
            if (field != null && written instanceof Tree.Table table) {
                company(new Section(table, mistakes), field, sources);
            } else if (field != null && written != null) {
                TypeReader.value(written, name, field.type(), mistakes)
                        .ifPresent(value -> sources.put(name, new Source.Constant(value)));
            }
        }
        return sources;
    }

    private void company(Section source, Field field, Map<String, Source> sources) {
        source.oneOf("company", COMPANY).ifPresent(from -> {
            if (!from.type().equals(field.type())) {
                mistakes.add(
                        source.line("company"),
                        "wrong-type",
                        "“" + field.name() + "”与企业数据类型不同",
                        "\"" + field.name() + "\" is not of the type "
                                + from.type().word());
            }
            sources.put(field.name(), new Source.Company(from));
        });
        source.done();
    }

    private List<Demo.Row> records(Section section) {
        List<Demo.Row> records = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Section row : section.tableRows("records")) {
            String key = key(row);
            if (!key.isEmpty() && !keys.add(key)) {
                mistakes.add(row.line(), "duplicate-record", "演示记录的主键重复", "two demo records have the same key");
            }
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            for (String name : row.keys()) {
                Field field = name.equals(register.key()) ? null : field(name, row.line(name));
                Tree written = row.find(name);
                if (field != null && written != null) {
                    TypeReader.value(written, name, field.type(), mistakes).ifPresent(value -> fields.put(name, value));
                }
            }
            records.add(new Demo.Row(key, fields));
        }
        return records;
    }

    private String key(Section row) {
        String key =
                row.find(register.key()) instanceof Tree.Leaf leaf ? leaf.text().strip() : "";
        if (key.isEmpty()) {
            mistakes.add(
                    row.line(), "missing-key", "缺少“" + register.key() + "”", "\"" + register.key() + "\" is missing");
        } else if (!register.format().accepts(key)) {
            mistakes.add(row.line(), "wrong-value", "主键格式有误", "the key is not of the register's format");
        }
        return key;
    }

    private @Nullable Field field(String name, int line) {
        Field field = register.fields().get(name);
        if (field == null) {
            mistakes.add(line, "unknown-field", "登记簿没有字段“" + name + "”", "the register has no field \"" + name + "\"");
        }
        return field;
    }
}
