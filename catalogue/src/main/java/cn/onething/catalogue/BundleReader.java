package cn.onething.catalogue;

import cn.onething.catalogue.source.Finding;
import cn.onething.catalogue.source.TableReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one bundle definition, the national file or what a region's file made of it. */
final class BundleReader {
    private static final Map<String, Kind> KINDS = Word.lowerCase(Kind.class);
    private static final Map<String, Undo> UNDO = Word.asWritten(Undo.class);
    private static final Map<String, Audience> AUDIENCES = Word.lowerCase(Audience.class);
    private static final Map<String, Choice> CHOICES =
            Map.of("mandatory", Choice.MANDATORY, "optional", Choice.OPTIONAL);
    private static final String CONDITION = "changeKinds contains name";

    private final Map<String, Department> departments;
    private final Map<String, Field> fields;

    BundleReader(Map<String, Department> departments, Map<String, Field> fields) {
        this.departments = departments;
        this.fields = fields;
    }

    Bundle read(String region, TableReader file) {
        List<Item> items = new ArrayList<>();
        file.tables("items").forEach((id, table) -> items.add(item(id, table)));
        Bundle bundle = new Bundle(
                file.text("id"),
                region,
                file.number("version"),
                Text.read(file, "name"),
                file.text("theme"),
                file.oneOf("audience", AUDIENCES, null),
                file.text("lead"),
                file.parsedList("policy", RefusalPolicy::parse, "gate(registration-change), independent"),
                file.optionalText("pivot"),
                items,
                form(file, items));
        file.done();
        return bundle;
    }

    private Item item(String id, TableReader table) {
        TableReader by = table.table("by");
        String department = by.text("department");
        Optional<Condition> condition = table.parsed("when", Condition::parse, CONDITION);
        Item item = new Item(
                id,
                Text.read(table, "name"),
                department,
                by.optionalText("service").orElse(id),
                by.oneOf("kind", KINDS, null),
                table.has("when") ? Choice.CONDITIONAL : table.oneOf("choice", CHOICES, Choice.MANDATORY),
                condition,
                table.parsedList("after", Prerequisite::parse, "hard:registration-change"),
                by.number("promised"),
                by.number("legal"),
                table.words("fields"),
                table.words("makes"),
                by.oneOf("undo", UNDO, null),
                table.optionalText("group"),
                departments.containsKey(department)
                        && departments.get(department).offered());
        by.done();
        table.done();
        return item;
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
