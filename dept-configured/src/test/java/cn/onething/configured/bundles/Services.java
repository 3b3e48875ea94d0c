package cn.onething.configured.bundles;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.ItemDefinition;
import cn.onething.department.configured.source.DepartmentFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All departments' files of the suite, those of the coded departments too. */
record Services(Map<String, Department> departments) {
    private static final Map<String, List<String>> IN_JAVA = Map.of(
            "market-supervision",
            List.of(
                    "registration-change",
                    "licence-reissue",
                    "move-in-application",
                    "blocking-check-registration",
                    "move-out-file",
                    "address-change"),
            "tax",
            List.of("tax-change", "blocking-check-tax", "tax-move"),
            "public-security",
            List.of("seal-change", "legal-rep-sync", "household-registration"),
            "social-security",
            List.of("social-insurance-change", "insurance-move"));

    static Services shipped() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (String module : List.of(
                "dept-configured",
                "dept-market-supervision",
                "dept-tax",
                "dept-public-security",
                "dept-social-security")) {
            try (Stream<Path> files = Files.list(Path.of("..", module, "src/main/resources/departments"))) {
                for (Path file : files.toList()) {
                    texts.put(file.getFileName().toString(), Files.readString(file));
                }
            }
        }
        Map<String, Department> departments = new TreeMap<>();
        DepartmentFiles.read(texts).forEach(department -> departments.put(department.id(), department));
        return new Services(departments);
    }

    Optional<ItemDefinition> find(String department, String service) {
        return Optional.ofNullable(departments.get(department)).stream()
                .flatMap(each -> each.items().stream())
                .filter(item -> item.id().equals(service))
                .findFirst();
    }

    static boolean isInJava(String department, String service) {
        return IN_JAVA.getOrDefault(department, List.of()).contains(service);
    }
}
