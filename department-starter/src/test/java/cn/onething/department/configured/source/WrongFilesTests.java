package cn.onething.department.configured.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.onething.definitions.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in {@code wrong/} has marks behind the lines that are wrong: {@code #! code}. Exactly those mistakes are
 * found, at those lines. A file that is no YAML cannot be marked like this and has a test of its own.
 */
class WrongFilesTests {
    private static final String MARK = "#! ";

    static Stream<Path> wrongFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/wrong"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void isRefusedWithLineAndReason(Path file) {
        String text = read(file);
        List<String> lines = text.lines().toList();
        List<String> expected = Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
                .filter(i -> lines.get(i).contains(MARK))
                .flatMap(i ->
                        Stream.of(lines.get(i).split(MARK, 2)[1].split(" ")).map(code -> i + 1 + " " + code))
                .toList();

        DepartmentFile result = DepartmentFile.read(file.getFileName().toString(), text);

        assertThat(expected).isNotEmpty();
        assertThat(result.department()).isEmpty();
        assertThat(result.mistakes().stream().map(each -> each.line() + " " + each.code()))
                .as(() -> result.mistakes().toString())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(result.mistakes()).allSatisfy(mistake -> {
            assertThat(mistake.file()).isEqualTo(file.getFileName().toString());
            assertThat(mistake.zh()).isNotBlank();
            assertThat(mistake.en()).isNotBlank();
        });
    }

    @Test
    void refusesWhatIsNoYaml() {
        assertThat(DepartmentFile.read("a.yaml", "department: x\nname: { zh: 甲\n")
                        .mistakes())
                .singleElement()
                .satisfies(mistake -> {
                    assertThat(mistake.code()).isEqualTo("not-yaml");
                    assertThat(mistake.line()).isGreaterThan(1);
                });
        assertThat(DepartmentFile.read("a.yaml", "- x").mistakes())
                .extracting(Finding::code)
                .containsExactly("not-yaml");
        assertThat(DepartmentFile.read("a.yaml", "").mistakes())
                .extracting(Finding::code)
                .containsExactly("not-yaml");
    }

    @Test
    void refusesTwoFilesForOneDepartment() {
        String text = AnyFile.TEXT;

        assertThatThrownBy(() -> DepartmentFiles.read(Map.of("one.yaml", text, "two.yaml", text)))
                .isInstanceOfSatisfying(
                        DepartmentFilesRefused.class,
                        refused -> assertThat(refused.mistakes())
                                .extracting(Finding::code)
                                .containsExactly("duplicate-department"));
    }

    @Test
    void refusesAFileOfAFolderThatIsCalledOtherwise() {
        assertThat(DepartmentFiles.inFolder(Map.of("harbour.yaml", AnyFile.TEXT)))
                .hasSize(1);
        assertThatThrownBy(() -> DepartmentFiles.inFolder(Map.of("port.yaml", AnyFile.TEXT)))
                .hasMessageContaining("port.yaml:1 ERROR [wrong-file-name] 文件名应为 harbour.yaml");
    }

    @Test
    void refusesToFollowWhatAnotherFileDoesNotAnnounce() {
        String guild = AnyFile.firms("guild", "announced: true, ");
        String follower = AnyFile.firms("market", "") + """
                follows:
                  ranks:
                    name: { zh: 等级同步, en: Ranks }
                    from: { department: guild, register: firms }
                    take: { rank: %s }
                """;

        assertThat(DepartmentFiles.inFolder(Map.of("guild.yaml", guild, "market.yaml", follower.formatted("rank"))))
                .hasSize(2);
        assertThatThrownBy(() -> DepartmentFiles.inFolder(
                        Map.of("guild.yaml", guild, "market.yaml", follower.formatted("grade"))))
                .hasMessageContaining("market.yaml:1 ERROR [not-announced]")
                .hasMessageContaining("the register guild/firms does not announce \"grade\"");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
