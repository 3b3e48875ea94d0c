package cn.onething.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BundleTableTests {
    private static final Path PAGE = Path.of("../docs/bundles.md");

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final ExampleEnds ENDS = ExampleEnds.read(Path.of(".."), CATALOGUE);

    @Test
    void everyDefinitionHasAnExampleWithAnEnd() {
        assertThat(CATALOGUE.definitions())
                .isNotEmpty()
                .allSatisfy(bundle -> assertThat(ENDS.of(bundle))
                        .as(bundle.key().toString())
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(example.end()).isNotBlank()));
    }

    @Test
    void thePageSaysWhatTheDefinitionsSay() throws IOException {
        String now = BundleTable.of(CATALOGUE, ENDS);
        if (Boolean.getBoolean("onething.renew")) {
            Files.writeString(PAGE, now);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "(missing)")
                .as("docs/bundles.md is stale: mvn -pl cli test -Dtest=BundleTableTests -Donething.renew=true")
                .isEqualTo(now);
    }
}
