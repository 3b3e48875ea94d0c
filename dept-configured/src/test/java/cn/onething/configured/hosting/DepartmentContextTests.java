package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.source.AnyFile;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DepartmentContextTests {
    private static final String COMMON = "jdbc:postgresql://localhost/configured";

    @Test
    void givesEachDepartmentASchemaOfTheCommonDatabase() {
        assertThat(DepartmentContext.settings(AnyFile.department(), Map.of(), COMMON))
                .containsEntry("spring.datasource.url", COMMON + "?currentSchema=harbour")
                .containsEntry("spring.flyway.default-schema", "harbour")
                .containsEntry("spring.application.name", "harbour");
    }

    @Test
    void namesTheSchemaWithoutHyphens() {
        Department department =
                AnyFile.department(AnyFile.TEXT.replace("department: harbour", "department: inland-harbour"));

        assertThat(DepartmentContext.settings(department, Map.of(), COMMON + "?ssl=true"))
                .containsEntry("spring.datasource.url", COMMON + "?ssl=true&currentSchema=inland_harbour")
                .containsEntry("onething.department.id", "inland-harbour");
    }

    @Test
    void takesTheDepartmentsOwnSettingsFirst() {
        Map<String, String> own = Map.of(
                "spring.datasource.url", "jdbc:postgresql://other/harbour",
                "spring.datasource.hikari.maximum-pool-size", "2");

        assertThat(DepartmentContext.settings(AnyFile.department(), own, COMMON))
                .containsEntry("spring.datasource.url", "jdbc:postgresql://other/harbour?currentSchema=harbour")
                .containsEntry("spring.datasource.hikari.maximum-pool-size", "2");
    }
}
