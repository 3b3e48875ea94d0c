package cn.onething.catalogue.reading;

import cn.onething.catalogue.bundle.Audience;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.RefusalPolicy;
import cn.onething.catalogue.bundle.Word;
import cn.onething.definitions.Finding;
import cn.onething.definitions.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one bundle definition, the national file or what a region's file made of it. */
final class BundleReader {
    private static final Map<String, Audience> AUDIENCES = Word.lowerCase(Audience.class);
    static final String CONDITION = "loudspeakers is true, changeKinds contains name, unitFundNumber present";

    private final ItemReader itemReader;
    private final Map<String, Field> fields;

    BundleReader(Map<String, Department> departments, Map<String, Field> fields) {
        this.itemReader = new ItemReader(departments);
        this.fields = fields;
    }

    Bundle read(String region, TableReader file) {
        List<Item> items = new ArrayList<>();
        file.tables("items").forEach((id, table) -> items.add(itemReader.read(id, table)));
        Bundle bundle = new Bundle(
                file.text("id"),
                region,
                file.number("version"),
                TextReader.read(file, "name"),
                file.text("theme"),
                file.oneOf("audience", AUDIENCES, null),
                file.text("lead"),
                file.parsedList("policy", RefusalPolicy::parse, "gate(registration-change), independent"),
                file.optionalText("pivot"),
                items,
                FrameReader.read(file),
                form(file, items));
        file.done();
        return bundle;
    }

    /** Every field that an item uses, with what the bundle says about it; unknown fields are the linter's to report. */
    private Map<String, FormField> form(TableReader file, List<Item> items) {
        Set<String> used = new LinkedHashSet<>();
        items.forEach(item -> used.addAll(item.fields()));
        Map<String, FormField> form = new LinkedHashMap<>();
        Map<String, TableReader> said = file.tables("form");
        for (String name : used) {
            TableReader table = said.getOrDefault(name, TableReader.empty(file.origin()));
            formField(name, table).ifPresent(field -> form.put(name, field));
        }
        said.forEach((name, table) -> {
            if (!used.contains(name)) {
                table.report(Finding.error(
                        table.origin(),
                        "unused-field",
                        "没有事项使用字段“" + name + "”",
                        "no item uses the field \"" + name + "\""));
            }
        });
        return form;
    }

    private Optional<FormField> formField(String name, TableReader table) {
        Optional<Condition> when = table.parsed("when", Condition::parse, CONDITION);
        boolean optional = table.flag("optional");
        Optional<String> definition = table.optionalText("definition");
        table.done();
        Field field = fields.get(definition.orElse(name));
        if (field == null && definition.isPresent()) {
            String unknown = definition.get();
            table.report(Finding.error(
                    table.origin("definition"),
                    "unknown-field",
                    "fields.yaml 中没有字段“" + unknown + "”",
                    "fields.yaml has no field \"" + unknown + "\""));
        }
        return Optional.ofNullable(field).map(known -> new FormField(name, known, optional, when));
    }
}
