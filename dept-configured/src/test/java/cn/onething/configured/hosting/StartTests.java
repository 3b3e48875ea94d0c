package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.source.DepartmentFilesRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.GenericApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class StartTests {

    @TempDir
    private Path folder;

    @Test
    void isRefusedWithTheLineOfEachMistake(CapturedOutput output) throws Exception {
        Files.copy(
                Path.of("../department-starter/src/test/resources/wrong/unknown-effect.yaml"),
                folder.resolve("unknown-effect.yaml"));

        assertThatThrownBy(() -> new SpringApplicationBuilder(ConfiguredDepartments.class)
                        .web(WebApplicationType.NONE)
                        .run("--onething.hosting.folder=" + folder))
                .hasRootCauseInstanceOf(DepartmentFilesRefused.class);

        assertThat(output.getAll())
                .contains(
                        "unknown-effect.yaml:43 ERROR [wrong-value]",
                        "应为 read、create 或 change 之一",
                        "Correct these lines")
                .doesNotContain("\tat cn.onething");
    }

    @Test
    void takesTheFilesOfTheFolderInsteadOfTheShippedOnes() throws Exception {
        Files.copy(Path.of("src/main/resources/departments/bank.yaml"), folder.resolve("bank.yaml"));

        assertThat(FolderOfDepartments.read(hosting(folder.toString(), List.of())))
                .extracting(Department::id)
                .containsExactly("bank");
    }

    @Test
    void runsOnlyTheWantedOnes() {
        assertThat(FolderOfDepartments.read(hosting("", List.of("housing", "bank"))))
                .extracting(Department::id)
                .containsExactly("bank", "housing");
        assertThatThrownBy(() -> FolderOfDepartments.read(hosting("", List.of("bank", "zoo"))))
                .hasMessageContaining("[zoo]")
                .hasMessageContaining("housing");
    }

    @Test
    void needsADepartment(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(ConfiguredDepartments.class)
                        .web(WebApplicationType.NONE)
                        .run("--onething.hosting.folder=" + folder))
                .hasRootCauseInstanceOf(NoSuchDepartments.class);

        assertThat(output.getAll())
                .contains("There is no *.yaml in " + folder, "Correct the settings")
                .doesNotContain("\tat cn.onething");
        assertThatThrownBy(() -> FolderOfDepartments.read(
                        hosting(folder.resolve("nowhere").toString(), List.of())))
                .hasMessageContaining("没有文件夹 " + folder.resolve("nowhere"));
    }

    @Test
    void needsFilesThatAreCalledLikeTheirDepartments() throws Exception {
        Files.copy(Path.of("src/main/resources/departments/bank.yaml"), folder.resolve("banks.yaml"));

        assertThatThrownBy(() -> FolderOfDepartments.read(hosting(folder.toString(), List.of())))
                .hasMessageContaining("banks.yaml:1 ERROR [wrong-file-name]");
    }

    @Test
    void isNotReadyBeforeItsDepartmentsAre() throws Exception {
        HostingProperties bank = hosting("", List.of("bank"));
        try (GenericApplicationContext parent = new GenericApplicationContext();
                HostedDepartments departments = new HostedDepartments(FolderOfDepartments.read(bank), bank, parent)) {
            Health health = new DepartmentsHealth(departments).health();

            assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(health.getDetails()).containsEntry("bank", false);
        }
    }

    @Test
    void endsWhenADepartmentCannotStart() {
        assertThatThrownBy(() -> new SpringApplicationBuilder(ConfiguredDepartments.class)
                        .web(WebApplicationType.NONE)
                        .run(
                                "--onething.hosting.only=bank",
                                "--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
                                "--spring.datasource.hikari.connection-timeout=250",
                                "--spring.kafka.bootstrap-servers=localhost:1"))
                .hasMessageContaining("the department bank did not start");
    }

    private static HostingProperties hosting(String folder, List<String> only) {
        return new HostingProperties(folder, only, 1, Map.of());
    }
}
