package cn.onething.catalogue.form;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Condition;
import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.FormField;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Text;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the form of some items of a bundle as JSON Schema 2020-12, with labels in {@code title} and {@code x-label}. */
final class FormSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Bundle bundle;
    private final List<Item> items;
    private final boolean settled;
    private final ObjectNode properties = JSON.objectNode();
    private final ArrayNode required = JSON.arrayNode();
    private final ArrayNode rules = JSON.arrayNode();

    /** @param settled whether the conditions of the items are known to hold, or are left for the form to decide */
    FormSchema(Bundle bundle, List<Item> items, boolean settled) {
        this.bundle = bundle;
        this.items = items;
        this.settled = settled;
    }

    ObjectNode document() {
        asked().forEach(this::add);
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        label(schema, bundle.name());
        schema.put("type", "object");
        schema.set("properties", properties);
        schema.set("required", required);
        schema.put("additionalProperties", false);
        if (!rules.isEmpty()) {
            schema.set("allOf", rules);
        }
        return schema;
    }

    /** What the items need and what decides about items, without what one item makes for another. */
    private Set<FormField> asked() {
        Set<FormField> asked = new LinkedHashSet<>();
        for (FormField field : bundle.form().values()) {
            boolean made = bundle.items().stream().anyMatch(item -> item.makes().contains(field.name()));
            if (!made && (!users(field).isEmpty() || decides(field))) {
                asked.add(field);
            }
        }
        return asked;
    }

    private List<Item> users(FormField field) {
        return items.stream()
                .filter(item -> item.fields().contains(field.name()))
                .toList();
    }

    /** Whether an item is in the case or not by the answer: then “no” can be said, although nobody sees it. */
    private boolean decides(FormField field) {
        return bundle.items().stream()
                .anyMatch(item -> item.offered()
                        && item.condition()
                                .filter(when -> when.field().equals(field.name()))
                                .isPresent());
    }

    private void add(FormField field) {
        properties.set(field.name(), fragment(field.definition()));
        Optional<ObjectNode> needed = all(field.when().map(this::schema), used(field));
        Optional<ObjectNode> allowed = decides(field) ? field.when().map(this::schema) : needed;
        boolean required = !field.optional() && !users(field).isEmpty();
        if (allowed.equals(needed)) {
            needed.ifPresent(condition -> rule(field, condition, required, true));
        } else {
            allowed.ifPresent(condition -> rule(field, condition, false, true));
            needed.filter(_ -> required).ifPresent(condition -> rule(field, condition, true, false));
        }
        if (required && needed.isEmpty()) {
            this.required.add(field.name());
        }
    }

    private void rule(FormField field, ObjectNode condition, boolean required, boolean refusedOtherwise) {
        ObjectNode rule = rules.addObject();
        rule.set("if", condition);
        if (required) {
            rule.putObject("then").putArray("required").add(field.name());
        }
        if (refusedOtherwise) {
            rule.putObject("else").putObject("properties").put(field.name(), false);
        }
    }

    /** When one of the items that list the field is in the case; empty = always. */
    private Optional<ObjectNode> used(FormField field) {
        List<Item> users = users(field);
        if (settled
                || users.isEmpty()
                || !users.stream().allMatch(item -> item.condition().isPresent())) {
            return Optional.empty();
        }
        ArrayNode any = JSON.arrayNode();
        users.forEach(item -> any.add(schema(item.condition().orElseThrow())));
        return Optional.of(JSON.objectNode().set("anyOf", any));
    }

    private static Optional<ObjectNode> all(Optional<ObjectNode> first, Optional<ObjectNode> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return first.or(() -> second);
        }
        ArrayNode both = JSON.arrayNode();
        both.add(first.get()).add(second.get());
        return Optional.of(JSON.objectNode().set("allOf", both));
    }

    private ObjectNode schema(Condition condition) {
        String name = condition.field();
        ObjectNode schema = JSON.objectNode();
        schema.putArray("required").add(name);
        switch (condition) {
            case Condition.Contains contains -> {
                ObjectNode list = schema.putObject("properties").putObject(name);
                list.put("type", "array").putObject("contains").put("const", contains.value());
            }
            case Condition.Is is ->
                schema.putObject("properties").putObject(name).set("const", typed(name, is.value()));
            case Condition.Present _ -> {}
        }
        return schema;
    }

    private JsonNode typed(String name, String value) {
        FormField field = bundle.form().get(name);
        return switch (field == null ? "string" : field.definition().type()) {
            case "boolean" -> JSON.booleanNode(Boolean.parseBoolean(value));
            case "integer", "number" -> JSON.numberNode(new BigDecimal(value));
            default -> JSON.stringNode(value);
        };
    }

    private static ObjectNode fragment(Field field) {
        ObjectNode schema = JSON.objectNode();
        label(schema, field.label());
        field.keywords().forEach(schema::set);
        if (!field.values().isEmpty()) {
            ArrayNode values = schema.putArray("enum");
            ObjectNode labels = schema.putObject("x-values");
            field.values().forEach((value, text) -> {
                values.add(value);
                labels.putObject(value).put("zh", text.zh()).put("en", text.en());
            });
        }
        field.elements().ifPresent(elements -> schema.set("items", fragment(elements)));
        if (field.type().equals("object")) {
            ObjectNode inner = schema.putObject("properties");
            ArrayNode needed = schema.putArray("required");
            field.properties().forEach((name, property) -> {
                inner.set(name, fragment(property));
                if (!property.optional()) {
                    needed.add(name);
                }
            });
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private static void label(ObjectNode schema, Text text) {
        schema.put("title", text.zh());
        schema.putObject("x-label").put("zh", text.zh()).put("en", text.en());
    }
}
