package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.catalogue.lint.Linter;
import cn.onething.catalogue.reading.Library;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.definitions.Finding;
import cn.onething.definitions.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LinterTests {
    private static final CatalogueFiles SHIPPED = CatalogueFiles.shipped();

    @Test
    void theShippedCatalogueHasNoErrorAndNoWarning() {
        assertThat(Linter.check()).allMatch(finding -> finding.severity() == Severity.NOTICE);
    }

    @Test
    void saysWhichItemsAreNotYetOffered() {
        assertThat(Linter.check(new Library(WithoutBank.files())))
                .filteredOn(finding -> finding.file().equals("bundles/enterprise-info-change.yaml"))
                .filteredOn(finding -> finding.code().equals("not-yet-offered"))
                .extracting(finding -> finding.en().split(" ")[0])
                .containsExactly("bank-account-change");
    }

    static Stream<String> wrongDefinitions() throws IOException {
        try (Stream<Path> cases = Files.list(WrongDefinitions.FOLDER)) {
            List<String> names =
                    cases.map(path -> path.getFileName().toString()).sorted().toList();
            assertThat(names).hasSizeGreaterThanOrEqualTo(40);
            return names.stream();
        }
    }

    /** The marked lines and no others are reported. */
    @ParameterizedTest
    @MethodSource("wrongDefinitions")
    void refuses(String name) {
        CatalogueFiles wrong = CatalogueFiles.in(WrongDefinitions.FOLDER.resolve(name));
        List<String> expected = WrongDefinitions.expected(wrong);
        List<Finding> own = errors(overlay(wrong.texts())).stream()
                .filter(finding -> wrong.texts().containsKey(finding.file()))
                .toList();

        assertThat(expected).isNotEmpty();
        assertThat(own)
                .extracting(finding -> finding.file() + ":" + finding.line() + " " + finding.code())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(own).allSatisfy(finding -> {
            assertThat(finding.zh()).isNotBlank();
            assertThat(finding.en()).isNotBlank();
        });
    }

    @Test
    void loadingAWrongCatalogueNamesFileLineAndReason(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, String> file : SHIPPED.texts().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue().replace("promised: 2, legal: 20", "promised: 30, legal: 20"));
        }

        assertThatThrownBy(() -> Catalogue.load(folder))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining("bundles/enterprise-info-change.yaml:")
                .hasMessageContaining("承诺时限 30 日长于法定时限 20 日")
                .hasMessageContaining("promised 30 days exceed the legal 20");
    }

    @Test
    void namesFilesThatNobodyReads(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("departments.yaml"), "tax: { zh: 税务, en: Tax, offered: true }");
        Files.writeString(
                folder.resolve("fields.yaml"), "creditCode: { label: { zh: 代码, en: Code }, format: credit-code }");
        Files.writeString(folder.resolve("fair.yaml"), "id: fair");
        Files.createDirectories(folder.resolve("bundles"));
        Files.writeString(folder.resolve("bundles/fair.yml"), "id: fair");

        assertThat(Linter.check(folder))
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .extracting(finding -> finding.file() + " " + finding.code())
                .containsExactly("bundles/ no-bundle", "bundles/fair.yml unread-file", "fair.yaml unread-file");
    }

    @Test
    void saysThatAFolderIsNone(@TempDir Path folder) {
        Path nowhere = folder.resolve("nowhere");

        assertThat(Linter.check(nowhere)).extracting(Finding::code).containsExactly("missing-folder");
        assertThatThrownBy(() -> Catalogue.load(nowhere))
                .isInstanceOf(CatalogueRefused.class)
                .hasMessageContaining(nowhere + ":1 ERROR [missing-folder] 没有这个文件夹");
    }

    private static List<Finding> errors(CatalogueFiles files) {
        return Linter.check(new Library(files)).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static CatalogueFiles overlay(SortedMap<String, String> wrong) {
        SortedMap<String, String> texts = new TreeMap<>(SHIPPED.texts());
        texts.putAll(wrong);
        return new CatalogueFiles(texts);
    }
}
