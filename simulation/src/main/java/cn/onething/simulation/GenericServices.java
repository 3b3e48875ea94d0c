package cn.onething.simulation;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Kind;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.department.Decider;
import cn.onething.department.configured.definition.Certificate;
import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.Effect;
import cn.onething.department.configured.definition.Field;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.FormPath;
import cn.onething.department.configured.definition.Gift;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.KeyFormat;
import cn.onething.department.configured.definition.Operand;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.UndoWord;
import cn.onething.department.configured.definition.ValueType;
import cn.onething.department.configured.definition.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Every bundle of the catalogue as if it were offered, and for every service that it names one of the configured engine:
 * each writes a field of its own into the record of the party, so that cases of the same party get in each other's way.
 */
final class GenericServices {
    /** The form field that says whose record it is, and the one that is written into it. */
    static final String PARTY = "party";

    static final String STAMP = "stamp";

    private static final Words NAME = new Words("模拟", "Simulated");
    private static final KeyFormat ANY_KEY = new KeyFormat.Pattern(Pattern.compile(".+"));
    private static final Map<Catalogue, GenericServices> MADE = new ConcurrentHashMap<>();

    private final List<Bundle> bundles;
    private final Map<String, Map<String, ItemDefinition>> services = new HashMap<>();

    private GenericServices(Catalogue catalogue) {
        this.bundles = catalogue.definitions().stream()
                .map(bundle -> bundle.withItems(
                        bundle.items().stream().map(GenericServices::offered).toList()))
                .toList();
        bundles.forEach(bundle -> bundle.items().forEach(this::add));
    }

    static GenericServices of(Catalogue catalogue) {
        return MADE.computeIfAbsent(catalogue, GenericServices::new);
    }

    List<Bundle> bundles() {
        return bundles;
    }

    List<ItemDefinition> at(String department) {
        return List.copyOf(services.getOrDefault(department, Map.of()).values());
    }

    private void add(Item item) {
        services.computeIfAbsent(item.department(), _ -> new LinkedHashMap<>())
                .merge(item.service(), service(item), GenericServices::both);
    }

    private static Item offered(Item item) {
        List<String> fields = new ArrayList<>(item.fields());
        fields.add(PARTY);
        fields.add(STAMP);
        return KnownBundles.with(item, fields, item.procedure(), true);
    }

    /** Who decides, as the catalogue's conventions have it: officers what takes a day and grants something. */
    private static Decider decider(Item item) {
        boolean grants = item.kind() == Kind.LICENCE || item.kind() == Kind.CONFIRM || item.kind() == Kind.BENEFIT;
        return grants && item.promisedDays() > 0 ? Decider.OFFICER : Decider.RULE;
    }

    private static ItemDefinition service(Item item) {
        Field field = new Field(item.service(), ValueType.Basic.TEXT, NAME, false);
        RegisterDefinition parties = new RegisterDefinition(
                "parties", NAME, PARTY, ANY_KEY, NAME, Map.of(field.name(), field), new Demo(Map.of(), List.of()));
        Effect effect = item.kind() == Kind.QUERY
                ? new Effect.Read()
                : new Effect.Change(Map.of(field.name(), new Operand.Form(STAMP)));
        Certificate certificate = item.papers().result().isEmpty()
                ? null
                : new Certificate(NAME, "SIM", 0, item.service() + "Number", null, null);
        Map<String, Gift> gives = new LinkedHashMap<>();
        item.makes().forEach(made -> gives.put(made, new Gift.FromForm(STAMP)));
        return new ItemDefinition(
                item.service(),
                NAME,
                decider(item),
                parties,
                Map.of(PARTY, formField(PARTY, ValueType.Basic.KEY), STAMP, formField(STAMP, ValueType.Basic.TEXT)),
                PARTY,
                List.of(),
                effect,
                certificate,
                gives,
                UndoWord.valueOf(item.undo().name()),
                item.procedure().pause().orElse(null) instanceof Wait.CalendarDays(int days) ? days : 0);
    }

    private static FormField formField(String name, ValueType type) {
        return new FormField(name, FormPath.of(name), type, true, name.equals(PARTY));
    }

    /** One service of several bundles gives what any of them needs. */
    private static ItemDefinition both(ItemDefinition one, ItemDefinition other) {
        Map<String, Gift> gives = new LinkedHashMap<>(one.gives());
        gives.putAll(other.gives());
        return new ItemDefinition(
                one.id(),
                one.name(),
                one.decider(),
                one.register(),
                one.form(),
                one.keyField(),
                one.checks(),
                one.effect(),
                one.certificate(),
                gives,
                one.undo(),
                one.noticeDays());
    }
}
