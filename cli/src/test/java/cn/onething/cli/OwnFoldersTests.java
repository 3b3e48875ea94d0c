package cn.onething.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnFoldersTests {

    @Test
    void everyServiceIsToldItsOwnFolder(@TempDir Path folder) {
        OwnFolders folders = OwnFolders.of(Map.of(
                "ONETHING_ORCHESTRATOR_CATALOGUE", folder.toString(), "ONETHING_HOSTING_FOLDER", folder.toString()));

        assertThat(folders.environmentOf("orchestrator"))
                .containsExactly(Map.entry("ONETHING_ORCHESTRATOR_CATALOGUE", folder.toString()));
        assertThat(folders.environmentOf("configured"))
                .containsExactly(Map.entry("ONETHING_HOSTING_FOLDER", folder.toString()));
        assertThat(folders.environmentOf("tax")).isEmpty();
        assertThat(OwnFolders.NONE.environmentOf("orchestrator")).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsWrongInput(@TempDir Path folder) {
        OwnFolders folders = OwnFolders.of(
                Map.of("ONETHING_HOSTING_FOLDER", folder.resolve("nowhere").toString()));

        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> folders.environmentOf("configured"))
                .withMessageContaining("ONETHING_HOSTING_FOLDER：没有文件夹 " + folder.resolve("nowhere"))
                .satisfies(failed -> assertThat(failed.exitCode()).isEqualTo(ExitCode.WRONG_INPUT));
    }
}
