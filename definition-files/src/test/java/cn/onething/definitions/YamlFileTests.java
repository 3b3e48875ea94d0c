package cn.onething.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlFileTests {
    private final List<Finding> findings = new ArrayList<>();

    private Optional<Tree.Table> read(String text) {
        return YamlFile.read("any.yaml", text, findings);
    }

    @Test
    void everythingKnowsTheLineOfItsKey() {
        Tree.Table table = read("""
                name: any

                words:
                  - one
                  - two
                inner: { deep: 3 }
                """).orElseThrow();

        assertThat(findings).isEmpty();
        assertThat(table.originOf("name")).isEqualTo(new Origin("any.yaml", 1));
        assertThat(table.originOf("words")).isEqualTo(new Origin("any.yaml", 3));
        assertThat(table.originOf("words.1")).isEqualTo(new Origin("any.yaml", 5));
        assertThat(table.originOf("inner.deep")).isEqualTo(new Origin("any.yaml", 6));
        assertThat(table.originOf("inner.missing")).isEqualTo(new Origin("any.yaml", 6));
    }

    @ParameterizedTest
    @CsvSource({
        "yes, TEXT",
        "007, INTEGER",
        "0x1F, INTEGER",
        "1.5, DECIMAL",
        ".inf, DECIMAL",
        "true, BOOLEAN",
        "~, NOTHING",
        "'\"12\"', TEXT",
        "2026-01-01, TEXT"
    })
    void wordsAreWhatYaml12TakesThemFor(String written, Tree.Leaf.Type type) {
        Tree leaf = read("value: " + written).orElseThrow().entries().get("value");

        assertThat(leaf)
                .isInstanceOfSatisfying(
                        Tree.Leaf.class, value -> assertThat(value.type()).isEqualTo(type));
    }

    @Test
    void aKeyThatIsWrittenTwiceIsFoundWhereItIsWrittenAgain() {
        assertThat(read("a: 1\nb: 2\na: 3\n")).isPresent();
        assertThat(findings)
                .singleElement()
                .hasToString("any.yaml:3 ERROR [duplicate-key] “a”重复出现 / \"a\" is written twice");
    }

    @ParameterizedTest
    @CsvSource({"'a: { b\nc: d\n', 2", "'- a', 1", "'', 1", "'a: &x [1]\nb: *x\n', 1"})
    void whatIsNoTableOfKeysIsAFindingAndNoException(String text, int line) {
        assertThat(read(text.replace("\\n", "\n"))).isEmpty();
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-yaml");
            assertThat(finding.line()).isEqualTo(line);
        });
    }
}
