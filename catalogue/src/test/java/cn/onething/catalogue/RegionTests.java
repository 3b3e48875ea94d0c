package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Choice;
import cn.onething.catalogue.bundle.CutOff;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.source.CatalogueFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegionTests {
    @TempDir
    static Path folder;

    private static Catalogue catalogue;

    @BeforeAll
    static void aProvinceAndACityOfItChangeTheRelocation() throws IOException {
        CatalogueFiles.shipped().texts().forEach(RegionTests::write);
        write("regions/990000-demo-province/enterprise-relocation.yaml", """
                changes: enterprise-relocation
                base: 1
                version: 101
                items:
                  tax-move:
                    by: { promised: 0 }
                  fund-move: ~
                  statistics-notice:
                    name: { zh: 统计登记提示, en: Notice to statistics }
                    by: { department: statistics, kind: sync, promised: 1, legal: 20, undo: NOTICE }
                    choice: optional
                    after: [ hard:address-change ]
                    fields: [ creditCode, newAddress ]
                """);
        write("regions/999900-demo/enterprise-relocation.yaml", """
                changes: enterprise-relocation
                base: 1
                version: 102
                items:
                  insurance-move:
                    by: { promised: 0 }
                """);
        write("regions/990000-demo-province/enterprise-relocation@100.yaml", """
                changes: enterprise-relocation
                base: 1
                version: 100
                """);
        catalogue = Catalogue.load(folder);
    }

    @Test
    void aRegionChangesSingleValuesRemovesAndAddsItems() {
        Bundle bundle = catalogue.bundle("enterprise-relocation", "990000").orElseThrow();

        assertThat(bundle.item("tax-move").orElseThrow().promisedDays()).isZero();
        assertThat(bundle.item("tax-move").orElseThrow().legalDays()).isEqualTo(20);
        assertThat(bundle.item("fund-move")).isEmpty();
        assertThat(bundle.items()).extracting(Item::id).endsWith("insurance-move", "statistics-notice");
    }

    @Test
    void theNearestRegionCountsAndTheNationIsTheLastResort() {
        assertThat(version("999900")).isEqualTo(102);
        assertThat(version("999901")).isEqualTo(102);
        assertThat(version("991100")).isEqualTo(101);
        assertThat(version("110000")).isEqualTo(1);
        assertThat(version("nowhere")).isEqualTo(1);
    }

    @Test
    void aCaseFindsTheVersionThatItStartedWith() {
        for (int version : List.of(1, 100, 101)) {
            assertThat(catalogue.bundle("enterprise-relocation", "991100", version))
                    .hasValueSatisfying(bundle -> assertThat(bundle.version()).isEqualTo(version));
        }
        assertThat(catalogue.bundle("enterprise-relocation", "991100", 102)).isEmpty();
    }

    @Test
    void explainNamesTheFileAndLineOfEachValue() {
        List<String> lines = Explain.lines(catalogue, "enterprise-relocation", "990000").orElseThrow().stream()
                .map(line -> line.path() + " = " + line.value() + " (" + line.origin() + ")")
                .toList();

        assertThat(lines)
                .contains(
                        "items.tax-move.by.promised = 0 (regions/990000-demo-province/enterprise-relocation.yaml:6)",
                        "version = 101 (regions/990000-demo-province/enterprise-relocation.yaml:3)")
                .anyMatch(line -> line.startsWith("items.tax-move.by.legal = 20 (bundles/enterprise-relocation.yaml:"))
                .anyMatch(line -> line.startsWith(
                        "policy = [all-or-nothing(move), independent] (bundles/enterprise-relocation.yaml:"));
        assertThat(Explain.lines(catalogue, "nonsense", "990000")).isEmpty();
    }

    @Test
    void shanghaiLetsTheBankCallWithoutBeingAsked() {
        Bundle bundle =
                Catalogue.load().bundle("enterprise-info-change", "310115").orElseThrow();

        assertThat(bundle.item("bank-account-change").orElseThrow().choice()).isEqualTo(Choice.MANDATORY);
        assertThat(bundle.item("bank-account-change").orElseThrow().promisedDays())
                .isEqualTo(1);
    }

    @Test
    void theRegionsOfTheListAddWhatTheyAreKnownFor() {
        Catalogue shipped = Catalogue.load();

        assertThat(shipped.bundle("newborn-birth", "500000", 101).orElseThrow().items())
                .hasSize(10)
                .allMatch(item -> item.choice() == Choice.MANDATORY);
        assertThat(shipped.bundle("public-rental-housing", "370200", 101)
                        .orElseThrow()
                        .items())
                .extracting(Item::id)
                .contains("operator-handover", "rent-payment", "move-in-inspection", "water-opening");
        assertThat(shipped.bundle("bankruptcy-info-check", "320100", 101)
                        .orElseThrow()
                        .item("compose-report")
                        .orElseThrow()
                        .procedure()
                        .cutOff())
                .contains(new CutOff.WorkingDays(2));
    }

    private static int version(String region) {
        return catalogue.bundle("enterprise-relocation", region).orElseThrow().version();
    }

    private static void write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
