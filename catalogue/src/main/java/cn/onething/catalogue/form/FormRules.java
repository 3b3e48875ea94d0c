package cn.onething.catalogue.form;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Checks forms against the bundle that asks for them. Safe for many threads. */
public final class FormRules {
    private final SchemaRegistry registry;
    private final Map<String, CheckedFormat> formats;
    /** At most one entry for each set of items that a bundle lets people choose. */
    private final Map<FormKey, Schema> compiled = new ConcurrentHashMap<>();

    private record FormKey(String bundle, String region, int version, List<String> items) {}

    /** @param clock tells which birth dates are still to come */
    public FormRules(Clock clock) {
        List<CheckedFormat> all = CheckedFormat.all(clock);
        this.formats = all.stream().collect(Collectors.toMap(CheckedFormat::name, Function.identity()));
        Dialect dialect =
                Dialect.builder(Dialects.getDraft202012()).formats(all).build();
        this.registry = SchemaRegistry.withDefaultDialect(
                dialect,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
    }

    /**
     * What is wrong with a form.
     *
     * @param chosen the items of the case, from {@link Bundle#chosen}
     * @return empty when nothing is; at most one error for each pointer and code
     */
    public List<FieldError> check(Bundle bundle, List<Item> chosen, ObjectNode form) {
        List<Error> errors = compiled(bundle, chosen).validate(form);
        return errors.isEmpty() ? List.of() : new ErrorWords(bundle, formats).say(errors);
    }

    /** What is wrong with the items that an applicant ticked. */
    public List<FieldError> checkItems(Bundle bundle, List<String> ticked) {
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < ticked.size(); i++) {
            Optional<Item> item = bundle.item(ticked.get(i));
            String pointer = "/items/" + i;
            if (item.isEmpty()) {
                errors.add(new FieldError(pointer, "unknown-item", "没有这个事项", "there is no such item"));
            } else if (!item.get().offered()) {
                String zh = "“" + item.get().name().zh() + "”尚未开通";
                String en = "\"" + item.get().name().en() + "\" is not offered yet";
                errors.add(new FieldError(pointer, "not-offered", zh, en));
            }
        }
        return errors;
    }

    /**
     * The form for a front end as JSON Schema 2020-12: fields of conditional items and conditional fields are bound to
     * the answers by if/then. {@code title} is Chinese, {@code x-label} both, {@code x-values} names closed lists.
     *
     * @param ticked optional items that the applicant wants
     */
    public ObjectNode schema(Bundle bundle, Set<String> ticked) {
        List<Item> possible = bundle.items().stream()
                .filter(Item::offered)
                .filter(item -> item.choice() != Choice.OPTIONAL || ticked.contains(item.id()))
                .toList();
        return new FormSchema(bundle, possible, false).document();
    }

    private Schema compiled(Bundle bundle, List<Item> chosen) {
        List<String> ids = new ArrayList<>(chosen.size());
        for (Item item : chosen) {
            ids.add(item.id());
        }
        FormKey key = new FormKey(bundle.id(), bundle.region(), bundle.version(), ids);
        Schema known = compiled.get(key);
        return known != null ? known : compiled.computeIfAbsent(key, _ -> compile(bundle, chosen));
    }

    private Schema compile(Bundle bundle, List<Item> chosen) {
        Schema schema = registry.getSchema(new FormSchema(bundle, chosen, true).document());
        schema.initializeValidators();
        return schema;
    }
}
