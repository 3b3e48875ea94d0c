package cn.onething.catalogue.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The files that the README lets people submit are what the bundles ask for. */
class ExamplesTests {
    private static final Path EXAMPLES = Path.of("../examples");
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final FormRules RULES =
            new FormRules(Clock.fixed(Instant.parse("2026-11-22T02:00:00Z"), ZoneOffset.UTC));

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

    @Test
    void everyExampleIsCheckedHere() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "change-legal-representative.json",
                            "relocation.json",
                            "relocation-refused.json",
                            "five.json");
        }
    }
}
