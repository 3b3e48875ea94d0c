package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.lint.Linter;
import cn.onething.catalogue.reading.Library;
import cn.onething.catalogue.source.CatalogueFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A newcomer writes bundles from the page alone, so the page must be right. */
class BundleFormatPageTests {
    private static final Path PAGE = Path.of("../docs/bundle-format.md");

    @Test
    void theExampleOnThePageIsAValidDefinition() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf("id: market-stall");
        String example = page.substring(start, page.indexOf("```", start));
        SortedMap<String, String> files = new TreeMap<>(CatalogueFiles.shipped().texts());
        files.put("bundles/market-stall.yaml", example);

        assertThat(Linter.check(new Library(new CatalogueFiles(files))))
                .filteredOn(finding -> finding.file().equals("bundles/market-stall.yaml"))
                .isEmpty();
    }

    @Test
    void thePageNamesEveryCodeThatAWrongDefinitionIsRefusedWith() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(WrongDefinitions.codes()).allSatisfy(code -> assertThat(page).contains("`" + code + "`"));
    }
}
