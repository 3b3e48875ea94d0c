package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DepartmentNamesTests {

    @Test
    void everyDepartmentOfTheCatalogueHasItsName() {
        assertThat(Catalogue.load().departments())
                .isNotEmpty()
                .allSatisfy(department -> assertThat(DepartmentNames.zh(department.id()))
                        .isEqualTo(department.name().zh()));
    }

    @Test
    void aCatalogueOfOnesOwnNamesItsOwnDepartments(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("departments.yaml"), "agriculture:   { zh: 农业农村, en: Agriculture, offered: true }\n");

        assertThat(DepartmentNames.read(Optional.of(folder)))
                .containsEntry("agriculture", "农业农村")
                .containsEntry("tax", "税务局");
        assertThat(DepartmentNames.read(Optional.of(folder.resolve("nowhere")))).containsEntry("tax", "税务局");
    }

    @Test
    void aDepartmentOfANewerSuiteIsShownByItsId() {
        assertThat(Words.department("space-agency")).hasToString("space-agency");
    }
}
