package cn.onething.cli.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.cli.OneThing;
import cn.onething.cli.Session;
import cn.onething.cli.Settings;
import cn.onething.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bundle and two departments that are not shipped: right as they stand, and with one mistake each. */
class CheckCommandTests {
    private static final Path STRANGER = Path.of("../system-tests/src/test/resources/stranger");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(STRANGER)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(STRANGER.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @Test
    void findsNothingAndSaysHowMuchItWas() {
        assertThat(check()).isZero();
        assertThat(output()).isEqualTo("""
                目录无误 no errors：1 个定义、3 个部门、2 个部门文件 (1 definitions, 3 departments, 2 departments' files)
                """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            departments/noise-control.yaml | '  stall-power:'                 | '  power-supply:'                | bundles/farmers-fair.yaml:35 | no-such-service
            departments/agriculture.yaml   | '    gives:'                     | '    #'                          | bundles/farmers-fair.yaml:23 | not-given
            departments/agriculture.yaml   | '      stalls:     { type: number }' | '      stalls: { type: number }\\n      organiser: { type: text }' | bundles/farmers-fair.yaml:22 | field-not-sent
            departments/agriculture.yaml   | 'undo: REVOKE'                   | 'undo: NONE'                     | bundles/farmers-fair.yaml:19 | another-undo
            departments/agriculture.yaml   | 'undo: REVOKE'                   | 'undo: REVOKE\\n    notice-days: 20' | bundles/farmers-fair.yaml:19 | another-notice
            departments/agriculture.yaml   | 'department: agriculture'        | 'department: farming'            | agriculture.yaml:1           | wrong-file-name
            departments/agriculture.yaml   | 'record: licenceNumber'          | 'record: licence'                | agriculture.yaml:31          | unknown-field
            catalogue/bundles/farmers-fair.yaml | 'department: agriculture'   | 'department: noise-control'      | bundles/farmers-fair.yaml:19 | no-such-service
            """)
    void namesTheLineWhereTheTwoDoNotFit(String file, String right, String wrong, String line, String code)
            throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        Files.writeString(path, text.replace(right, wrong.replace("\\n", "\n")));

        assertThat(check()).isEqualTo(2);
        assertThat(output()).contains(line + "  错误 error  " + code);
    }

    @Test
    void saysThatNobodyAnswersForADepartmentWithoutAFile() throws IOException {
        Files.delete(folder.resolve("departments/noise-control.yaml"));

        assertThat(check()).isEqualTo(2);
        assertThat(output()).contains("no-department-file", "没有 noise-control.yaml，无人办理");
    }

    @Test
    void theShippedDepartmentsFitTheShippedBundles() {
        assertThat(run("catalogue", "check", "--departments", "../dept-configured/src/main/resources/departments"))
                .as(output())
                .isZero();
        assertThat(output()).doesNotContain("警告 warning");
    }

    @Test
    void foldersThatAreNoneEndWithTwo() {
        assertThat(run("catalogue", "check", folder.resolve("nowhere").toString()))
                .isEqualTo(2);
        assertThat(output()).contains("nowhere:1  错误 error  missing-folder");
        assertThat(run("catalogue", "check", folder + "/catalogue", "--departments", folder + "/catalogue/bundles/x"))
                .isEqualTo(2);
        assertThat(run(
                        "catalogue",
                        "list",
                        "--catalogue",
                        folder.resolve("nowhere").toString()))
                .isEqualTo(2);
    }

    @Test
    void explainsAndListsACatalogueOfOnesOwn() {
        assertThat(run("catalogue", "explain", "farmers-fair", "--catalogue", folder + "/catalogue"))
                .isZero();
        assertThat(output()).contains("items.noise-permit.when", "loudspeakers is true");
        assertThat(run("catalogue", "list", "--catalogue", folder + "/catalogue"))
                .isZero();
    }

    private int check() {
        return run("catalogue", "check", folder + "/catalogue", "--departments", folder + "/departments");
    }

    private String output() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private int run(String... arguments) {
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                false,
                200,
                false);
        return OneThing.commandLine(new Session(Settings.of(Map.of(), Path.of(".")), terminal))
                .execute(arguments);
    }
}
