package cn.onething.configured.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.configured.definition.Demo;
import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.register.DemoRecords;
import cn.onething.department.configured.source.DepartmentFiles;
import cn.onething.department.demo.DemoCompanies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedFilesTests {

    @Test
    void areRightAndHaveTheItemsOfTheBundles() throws IOException {
        Map<String, List<String>> items = new TreeMap<>();
        shipped()
                .forEach(department -> items.put(
                        department.id(),
                        department.items().stream().map(ItemDefinition::id).toList()));

        assertThat(items.get("bank")).contains("bank-account-change");
        assertThat(items.get("disease-control")).contains("vaccination-certificate");
        assertThat(items.get("health")).contains("birth-certificate", "childcare-guidance");
        assertThat(items.get("housing")).contains("household-consent", "eligibility", "public-notice");
        assertThat(items.get("medical-insurance"))
                .contains("medical-insurance-change", "medical-insurance-enrolment", "maternity-expense");
        assertThat(items.get("provident-fund")).contains("provident-fund-change", "fund-move", "check-fund");
        assertThat(items.get("fire-rescue")).contains("fire-check", "compliance-check");
        assertThat(items.get("transport")).contains("transport-permit", "route-opinion", "permit");
        assertThat(items.get("credit-office")).contains("penalty-repair", "serious-list-removal", "credit-china-sync");
    }

    @Test
    void knowEveryDemoCompanyWhereTheyKeepCompanies() throws IOException {
        for (Department department : shipped()) {
            for (RegisterDefinition register : department.registers().values()) {
                if (!register.demo().companies().isEmpty()) {
                    assertThat(DemoRecords.of(register, DemoCompanies.all()))
                            .hasSize(DemoCompanies.all().size());
                }
            }
        }
    }

    @Test
    void showNobodyWhoCouldExist() throws IOException {
        assertThat(shipped().stream()
                        .flatMap(department -> department.registers().values().stream())
                        .flatMap(register -> register.demo().records().stream())
                        .map(Demo.Row::toString)
                        .flatMap(text -> java.util.regex.Pattern.compile("[1-9]\\d{16}[0-9X]")
                                .matcher(text)
                                .results()
                                .map(java.util.regex.MatchResult::group)))
                .isNotEmpty()
                .allSatisfy(number -> assertThat(number).startsWith(DemoCompanies.REGION));
    }

    @Test
    void theExampleOfTheDocumentationIsRight() throws IOException {
        String page = Files.readString(Path.of("../docs/departments.md"));
        String example = page.split("```yaml\n", 2)[1].split("```", 2)[0];

        assertThat(DepartmentFiles.read(Map.of("library.yaml", example))
                        .getFirst()
                        .items())
                .extracting(ItemDefinition::id)
                .containsExactly("reader-card", "reader-clearance", "lend-book");
    }

    private static List<Department> shipped() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/departments"))) {
            for (Path file : files.toList()) {
                texts.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return DepartmentFiles.read(texts);
    }
}
