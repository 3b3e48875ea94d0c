package cn.onething.catalogue.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that the README lets people submit are what the bundles ask for. */
class ExamplesTests {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Path SHIPPED = Path.of("src/main/resources/catalogue");
    private static final int FIRST_OF_A_REGION = 101;

    /** Checked against what runs today. */
    private static final Set<String> RUNNING =
            Set.of("change-legal-representative.json", "relocation.json", "relocation-refused.json", "five.json");

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final FormRules RULES =
            new FormRules(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

    @TempDir
    static Path folder;

    private static Catalogue complete;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            change-legal-representative | registration-change licence-reissue legal-rep-sync tax-change \
            social-insurance-change
            relocation                  | move-in-application blocking-check-registration blocking-check-tax \
            move-out-file address-change tax-move insurance-move
            relocation-refused          | move-in-application blocking-check-registration blocking-check-tax \
            move-out-file address-change tax-move insurance-move
            five                        | a b c d e
            """)
    void isAcceptedAndStartsTheseItems(String example, String items) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(Files.readString(EXAMPLES.resolve(example + ".json")));
        Bundle bundle = CATALOGUE
                .bundle(request.get("bundle").asString(), request.get("region").asString())
                .orElseThrow();
        ObjectNode form = (ObjectNode) request.get("form");
        List<Item> chosen = bundle.chosen(form, Set.of());

        assertThat(RULES.check(bundle, chosen, form)).isEmpty();
        assertThat(chosen).extracting(Item::id).containsExactly(items.split("\\s+"));
    }

    /** Some wait for departments that do not run yet; the bundles ask for all of their fields once these do. */
    @ParameterizedTest
    @MethodSource("others")
    void isWhatTheBundleAsksForOnceAllDepartmentsRun(Path example) throws IOException {
        JsonNode request = JsonMapper.shared().readTree(Files.readString(example));
        String id = request.get("bundle").asString();
        String region = request.get("region").asString();
        Bundle bundle = complete.bundle(id, region, FIRST_OF_A_REGION)
                .or(() -> complete.bundle(id, region, 1))
                .orElseThrow();
        ObjectNode form = (ObjectNode) request.get("form");
        List<String> ticked =
                request.path("items").values().stream().map(JsonNode::asString).toList();

        assertThat(RULES.checkItems(bundle, ticked)).isEmpty();
        assertThat(RULES.check(bundle, bundle.chosen(form, Set.copyOf(ticked)), form))
                .isEmpty();
    }

    static List<Path> others() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !RUNNING.contains(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    /** The shipped catalogue as it is when every department runs. */
    @BeforeAll
    static void loadComplete() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.toList()) {
                Path copy = folder.resolve(SHIPPED.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        }
        Path departments = folder.resolve("departments.yaml");
        Files.writeString(
                departments,
                Files.readString(departments)
                        .replaceAll("(?m)^([a-z-]+: +\\{(?:(?!offered).)*?) *}", "$1, offered: true }"));
        complete = Catalogue.load(folder);
    }
}
