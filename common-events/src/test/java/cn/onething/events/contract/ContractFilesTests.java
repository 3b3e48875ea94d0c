package cn.onething.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.MessageTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The files that are made from the records are in the repository and say what the records say. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractFilesTests {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path SCHEMAS = RESOURCES.resolve("schemas");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    static Stream<String> types() {
        return MessageTypes.names().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    @Order(1)
    void aChangeOnlyAddsAndTheSchemaIsCurrent(String type) throws IOException {
        Path file = SCHEMAS.resolve(type + ".json");
        JsonNode now = Schemas.of(type);
        if (Files.exists(file)) {
            // before anything is renewed, so that renewing cannot hide a breach
            assertThat(AddsOnly.breaches(PRETTY.readTree(file), now))
                    .as(
                            "%s changed in a way that running consumers or producers cannot bear. Leave this version as it"
                                    + " is and add a new one beside it.",
                            type)
                    .isEmpty();
        }
        GeneratedFile.check(file, PRETTY.writeValueAsString(now) + "\n");
    }

    @Test
    @Order(2)
    void noMessageVersionHasGone() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .as("a version may go only when no topic holds a message of it any more; delete its schema then")
                    .containsExactlyInAnyOrderElementsOf(MessageTypes.names());
        }
    }

    @Test
    @Order(3)
    void theAsyncApiDocumentIsCurrent() {
        GeneratedFile.check(RESOURCES.resolve("asyncapi.yaml"), AsyncApi.text());
    }

    @Test
    @Order(4)
    void theHandbookIsCurrent() {
        GeneratedFile.check(Path.of("../docs/messages.md"), Handbook.text());
    }

    @Test
    @Order(5)
    void everyReferenceInTheAsyncApiDocumentLeadsSomewhere() {
        JsonNode document = AsyncApi.document();
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references)
                .hasSizeGreaterThan(MessageTypes.names().size() * 3)
                .allSatisfy(reference -> {
                    if (reference.startsWith("#")) {
                        assertThat(document.at(reference.substring(1)).isMissingNode())
                                .as(reference)
                                .isFalse();
                    } else {
                        assertThat(RESOURCES.resolve(reference)).exists();
                    }
                });
    }
}
