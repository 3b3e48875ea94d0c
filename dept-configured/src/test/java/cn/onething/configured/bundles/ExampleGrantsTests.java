package cn.onething.configured.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.register.RegisterRecord;
import cn.onething.department.configured.service.ConfiguredHandler;
import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.history.InMemoryLedger;
import cn.onething.department.history.Ledger;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What people can submit from {@code examples/} is granted to the end by the demo data of all departments. */
class ExampleGrantsTests {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Instant AT = Instant.parse("2026-11-23T02:00:00Z");
    private static final int FIRST_OF_A_REGION = 101;
    private static final Catalogue CATALOGUE = Catalogue.load();

    /** What the Java handlers make; a child that no register knows yet. */
    private static final Map<String, String> MADE_IN_JAVA = Map.of(
            "childIdNumber",
            "999900202602189026",
            "licenceNumber",
            "YYZZ2026TEST1",
            "sealRecordNumber",
            "9999000000017");

    private static final Map<String, List<RegisterRecord>> DEMO = new HashMap<>();

    private static Services services;

    private final Map<String, Ledger<RegisterRecord>> registers = new HashMap<>();
    private final Map<String, JsonNode> made = new HashMap<>();

    @BeforeAll
    static void read() throws IOException {
        services = Services.shipped();
    }

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("five.json") && !file.endsWith("relocation-refused.json"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isGrantedToTheEnd(Path example) throws IOException {
        JsonNode request = MessageJson.mapper().readTree(Files.readString(example));
        String id = request.get("bundle").asString();
        Bundle bundle = CATALOGUE
                .bundle(id, request.get("region").asString(), FIRST_OF_A_REGION)
                .or(() -> CATALOGUE.bundle(id, "000000", 1))
                .orElseThrow();
        ObjectNode form = (ObjectNode) request.get("form");
        Set<String> ticked =
                request.path("items").values().stream().map(JsonNode::asString).collect(Collectors.toSet());

        for (Item item : inOrder(bundle.chosen(form, ticked))) {
            decide(bundle, item, form);
        }
    }

    private void decide(Bundle bundle, Item item, ObjectNode form) {
        if (Services.isInJava(item.department(), item.service())) {
            item.makes().forEach(field -> made.put(field, MessageJson.mapper().valueToTree(MADE_IN_JAVA.get(field))));
            return;
        }
        ItemDefinition service =
                services.find(item.department(), item.service()).orElseThrow();
        for (PerInstance.Instance instance : instances(item, form)) {
            ObjectNode seen = MessageJson.mapper().createObjectNode();
            for (String field : item.fields()) {
                JsonNode value = form.has(field)
                        ? form.get(field)
                        : made.getOrDefault(field + instance.number(), made.get(field));
                if (value != null) {
                    seen.set(field, value);
                }
            }
            item.procedure().each().ifPresent(each -> seen.set(each.list(), instance.element()));
            Decision decision = new ConfiguredHandler(service, register(item.department()), (_, _) -> 1)
                    .apply(new Application<>(
                            new ItemRef("YJS", item.id() + "-" + instance.number(), 1), bundle.id(), seen, AT));

            assertThat(decision).as(item.id()).isInstanceOfSatisfying(Decision.Granted.class, granted -> {
                ObjectNode given = granted.made();
                if (given != null) {
                    given.propertyStream()
                            .forEach(each -> made.put(each.getKey() + instance.number(), each.getValue()));
                }
            });
        }
    }

    /** Each item after all that it waits for. */
    private static List<Item> inOrder(List<Item> items) {
        Set<String> ids = items.stream().map(Item::id).collect(Collectors.toSet());
        Set<String> done = new LinkedHashSet<>();
        List<Item> waiting = new ArrayList<>(items);
        List<Item> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Item next = waiting.stream()
                    .filter(item -> item.waitsFor().stream().allMatch(id -> !ids.contains(id) || done.contains(id)))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            done.add(next.id());
            ordered.add(next);
        }
        return ordered;
    }

    private static List<PerInstance.Instance> instances(Item item, ObjectNode form) {
        return item.procedure()
                .each()
                .map(each -> each.instances(form))
                .orElseGet(() -> List.of(new PerInstance.Instance(0, form)));
    }

    private Ledger<RegisterRecord> register(String department) {
        return registers.computeIfAbsent(
                department,
                id -> new InMemoryLedger<>(RegisterRecord::key, DEMO.computeIfAbsent(id, ExampleGrantsTests::demo)));
    }

    private static List<RegisterRecord> demo(String department) {
        Department definition = services.departments().get(department);
        return definition.registers().values().stream()
                .flatMap(each -> DemoRecords.of(each, DemoCompanies.all()).stream())
                .toList();
    }
}
