package cn.onething.orchestrator.casefile.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The end that {@code examples/expected/ends.json} names for an example is where the rules lead its case, when departments
 * refuse what it says they refuse and grant everything else. That they do so, the system tests see.
 */
class ExampleEndsTests {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Duration NOTICE = Duration.ofDays(46);
    private static final int MOST_STEPS = 200;
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final JsonNode EXPECTED = json(EXAMPLES.resolve("expected/ends.json"));

    static List<String> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> name.substring(0, name.length() - ".json".length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyExampleHasAnExpectedEnd() throws IOException {
        assertThat(EXPECTED.propertyNames()).containsExactlyInAnyOrderElementsOf(examples());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void endsAsExpected(String example) {
        JsonNode expected = EXPECTED.get(example);
        JsonNode request = json(EXAMPLES.resolve(example + ".json"));
        Bundle bundle = CATALOGUE
                .bundle(request.get("bundle").asString(), request.get("region").asString())
                .orElseThrow();
        Scenario scenario = submitted(bundle, request);
        Set<String> refused = Set.copyOf(expected.path("refused").propertyNames());
        for (int step = 0; !scenario.file().status().isFinal(); step++) {
            assertThat(step).as(scenario.items()).isLessThan(MOST_STEPS);
            CaseItem open = scenario.file().items().stream()
                    .filter(item -> !item.status().isSettled() && item.status() != ItemStatus.WAITING)
                    .findFirst()
                    .orElseThrow();
            answer(scenario, bundle, open, refused);
        }
        assertThat(scenario.file().status().name())
                .isEqualTo(expected.get("end").asString());
        assertThat(scenario.asked(ItemStatus.REFUSED)).containsExactlyInAnyOrderElementsOf(refused);
    }

    private static Scenario submitted(Bundle bundle, JsonNode request) {
        ObjectNode form = (ObjectNode) request.get("form");
        Set<String> ticked =
                request.path("items").values().stream().map(JsonNode::asString).collect(Collectors.toSet());
        Set<String> items = bundle.chosen(form, ticked).stream()
                .flatMap(item -> item.idsIn(form).stream())
                .collect(Collectors.toSet());
        return Scenario.of(bundle, new CaseInput.Submit("web", items));
    }

    private static void answer(Scenario scenario, Bundle bundle, CaseItem item, Set<String> refused) {
        switch (item.status()) {
            case SUBMITTED -> scenario.play(verb(bundle, item, refused) + " " + item.id());
            case NOTICE -> scenario.after(NOTICE).play("grant " + item.id());
            case COMPENSATING -> scenario.play("compensated " + item.id());
            case WITHDRAWING -> scenario.play("withdrawn " + item.id());
            default -> throw new AssertionError(item.id() + " hangs in " + item.status());
        }
    }

    private static String verb(Bundle bundle, CaseItem item, Set<String> refused) {
        if (refused.contains(item.id())) {
            return "refuse";
        }
        Item definition = bundle.item(Item.idOf(item.id())).orElseThrow();
        return definition.papers().result().isPresent() ? "issue" : "grant";
    }

    private static JsonNode json(Path file) {
        try {
            return JsonMapper.shared().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
