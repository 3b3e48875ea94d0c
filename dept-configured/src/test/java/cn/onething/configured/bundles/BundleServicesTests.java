package cn.onething.configured.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Kind;
import cn.onething.department.Decider;
import cn.onething.department.configured.definition.FormField;
import cn.onething.department.configured.definition.ItemDefinition;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The departments' files say what the bundles say: every item has its service, which asks for what the item sees. */
class BundleServicesTests {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Set<Kind> OFFICERS = EnumSet.of(Kind.LICENCE, Kind.CONFIRM, Kind.BENEFIT);

    private static Services services;

    @BeforeAll
    static void read() throws IOException {
        services = Services.shipped();
    }

    record Use(Bundle bundle, Item item) {
        @Override
        public String toString() {
            return bundle.key() + " " + item.id();
        }
    }

    static Stream<Use> configured() {
        return CATALOGUE.definitions().stream()
                .filter(bundle -> !bundle.id().equals("five"))
                .flatMap(bundle -> bundle.items().stream().map(item -> new Use(bundle, item)))
                .filter(use ->
                        !Services.isInJava(use.item().department(), use.item().service()));
    }

    @ParameterizedTest
    @MethodSource("configured")
    void hasAServiceThatFitsTheItem(Use use) {
        Item item = use.item();
        ItemDefinition service = services.find(item.department(), item.service())
                .orElseThrow(() -> new AssertionError("no service " + item.department() + "/" + item.service()));

        assertThat(service.form().values().stream()
                        .filter(FormField::required)
                        .filter(field ->
                                !isAlwaysThere(use, field.path().steps().getFirst()))
                        .map(FormField::name))
                .as("fields that it needs and does not always get")
                .isEmpty();
        assertThat(service.gives().keySet()).as("what it gives on").isEqualTo(Set.copyOf(item.makes()));
        assertThat(service.decider() != Decider.RULE)
                .as("decided by people")
                .isEqualTo(OFFICERS.contains(item.kind()) && item.promisedDays() >= 1);
        assertThat(service.undo().name()).isEqualTo(item.undo().name());
        assertThat(service.certificate() != null || item.papers().result().isEmpty())
                .as("a certificate where there is a result")
                .isTrue();
    }

    /** In the item's form whenever the item is in the case. */
    private static boolean isAlwaysThere(Use use, String field) {
        Item item = use.item();
        if (!item.fields().contains(field)) {
            return false;
        }
        return use.bundle().items().stream()
                .filter(other -> other.makes().contains(field))
                .findFirst()
                .map(maker ->
                        maker.choice() == Choice.MANDATORY || maker.condition().equals(item.condition()))
                .orElseGet(() -> isAsked(use, field));
    }

    private static boolean isAsked(Use use, String field) {
        var asked = use.bundle().form().get(field);
        return asked != null
                && (!asked.optional() && asked.when().isEmpty()
                        || use.item().condition().isPresent());
    }
}
