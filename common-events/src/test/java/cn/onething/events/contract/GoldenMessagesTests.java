package cn.onething.events.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.events.UnreadableMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a producer writes and what a consumer reads is one file per message version. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GoldenMessagesTests {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    static Stream<String> types() {
        return MessageTypes.names().stream();
    }

    @Test
    void thereIsOneForEachTypeAndNoOther() throws IOException {
        assertThat(Samples.all().keySet()).containsExactlyElementsOf(MessageTypes.names());
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
                    .as("a golden file stays as long as a message of its version may be in a topic")
                    .containsExactlyInAnyOrderElementsOf(MessageTypes.names());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    @Order(1) // renews the files that the others read
    void theProducerWritesExactlyThis(String type) throws IOException {
        byte[] written = MessageJson.write(Samples.all().get(type));
        Path file = GOLDEN.resolve(type + ".json");
        if (GeneratedFile.renewing()) {
            GeneratedFile.check(file, Samples.golden(type));
        }
        assertThat(new String(written, StandardCharsets.UTF_8))
                .as(
                        "%s is written differently than its golden file says. A change only adds; if it does, renew with%n  %s%n",
                        type, GeneratedFile.RENEW)
                .isEqualTo(MessageJson.mapper().readTree(file).toString());
    }

    @ParameterizedTest
    @MethodSource("types")
    void theConsumerReadsIt(String type) throws IOException {
        assertThat(MessageJson.read(Files.readAllBytes(GOLDEN.resolve(type + ".json")), classOf(type)))
                .as("%s read from its golden file", type)
                .isEqualTo(Samples.all().get(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void theConsumerReadsOneOfALaterVersionWithMoreFieldsEverywhere(String type) throws IOException {
        ObjectNode later = (ObjectNode) MessageJson.mapper().readTree(GOLDEN.resolve(type + ".json"));
        ObjectNode data = data(later);
        addFieldsEverywhere(later);
        later.setAll(data);
        assertThat(MessageJson.read(bytes(later), classOf(type)))
                .isEqualTo(Samples.all().get(type));
    }

    /** Takes out what is data: a form's fields are the definition's, a register's its own. */
    private static ObjectNode data(ObjectNode message) {
        ObjectNode data = message.deepCopy().retain("form", "fields");
        message.remove(List.of("form", "fields"));
        return data;
    }

    @ParameterizedTest
    @MethodSource("types")
    void theConsumerRefusesOneWithoutARequiredField(String type) throws IOException {
        ObjectNode whole = (ObjectNode) MessageJson.mapper().readTree(GOLDEN.resolve(type + ".json"));
        for (String field : new ArrayList<>(whole.propertyNames())) {
            ObjectNode without = whole.deepCopy();
            without.remove(field);
            if (!required(type).contains(field)) {
                assertThatCode(() -> MessageJson.read(bytes(without), classOf(type)))
                        .as("%s without the optional %s", type, field)
                        .doesNotThrowAnyException();
                continue;
            }
            assertThatCode(() -> MessageJson.read(bytes(without), classOf(type)))
                    .as("%s without %s", type, field)
                    .isInstanceOf(UnreadableMessage.class)
                    .hasMessageContaining("/" + field);
        }
    }

    private static Set<String> required(String type) {
        return Schemas.of(type)
                .get("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static void addFieldsEverywhere(JsonNode node) {
        List.copyOf(node.values()).forEach(GoldenMessagesTests::addFieldsEverywhere);
        if (node instanceof ObjectNode object) {
            object.put("addedText", "later").putObject("addedObject").put("x", 1);
        }
    }

    private static Class<?> classOf(String type) {
        return MessageTypes.classOf(type).orElseThrow();
    }

    private static byte[] bytes(JsonNode node) {
        return node.toString().getBytes(StandardCharsets.UTF_8);
    }
}
