package cn.onething.cli.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

class DepartmentNamesTests {

    @Test
    void everyDepartmentOfTheCatalogueHasItsName() {
        assertThat(Catalogue.load().departments())
                .isNotEmpty()
                .allSatisfy(department -> assertThat(DepartmentNames.zh(department.id()))
                        .isEqualTo(department.name().zh()));
    }

    @Test
    void aDepartmentOfANewerSuiteIsShownByItsId() {
        assertThat(Words.department("space-agency")).hasToString("space-agency");
    }
}
