package cn.onething.orchestrator.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Field;
import cn.onething.catalogue.bundle.Text;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WordsTests {
    private static final Field PLAIN = field(Map.of(), Map.of(), Optional.empty());
    private static final Field KIND = field(Map.of("rent", new Text("租赁", "lease")), Map.of(), Optional.empty());

    @Test
    void namesAreShownForTheValuesOfAClosedList() {
        assertThat(words(KIND, "\"rent\"")).isEqualTo(new Text("租赁", "lease"));
        assertThat(words(field(Map.of(), Map.of(), Optional.of(KIND)), "[\"rent\",\"rent\"]"))
                .isEqualTo(new Text("租赁；租赁", "lease; lease"));
    }

    @Test
    void objectsAreShownWithTheLabelsOfTheirParts() {
        Field house = field(Map.of(), Map.of("kind", KIND), Optional.empty());
        assertThat(words(house, "{\"kind\":\"rent\",\"unknown\":1}")).isEqualTo(new Text("字段：租赁", "field: lease"));
    }

    @Test
    void citizenNumbersAreMasked() {
        assertThat(words(PLAIN, "\"999900198506150034\"").zh()).isEqualTo("999***********0034");
        assertThat(words(PLAIN, "12").zh()).isEqualTo("12");
        assertThat(words(PLAIN, "true")).isEqualTo(new Text("是", "yes"));
    }

    private static Text words(Field field, String json) {
        return Words.of(field, JsonMapper.shared().readTree(json));
    }

    private static Field field(Map<String, Text> values, Map<String, Field> properties, Optional<Field> elements) {
        return new Field("field", new Text("字段", "field"), Map.of(), values, properties, elements, false);
    }
}
