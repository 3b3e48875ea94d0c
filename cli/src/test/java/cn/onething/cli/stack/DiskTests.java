package cn.onething.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.onething.cli.CommandFailed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTests {
    @TempDir
    private Path home;

    @Test
    void tooLittleRoomIsAnErrorThatSaysHowMuchIsNeededAndWhatHelps() {
        assertThatExceptionOfType(CommandFailed.class)
                .isThrownBy(() -> Disk.require(home, Long.MAX_VALUE, "Measure less."))
                .withMessageContaining(home.toString())
                .withMessageContaining("8589934592.0 GB are needed. Measure less.");
    }

    @Test
    void enoughRoomIsNoError() {
        assertThatCode(() -> Disk.require(home, 1, "")).doesNotThrowAnyException();
        assertThatCode(() -> Disk.require(home.resolve("not/made/yet"), 1, "")).doesNotThrowAnyException();
    }

    @Test
    void erasingTakesAFolderWithAllThatIsInIt() throws IOException {
        Path folder = Files.createDirectories(home.resolve("kafka/data/topic-0"));
        Files.writeString(folder.resolve("0.log"), "x");
        Files.writeString(home.resolve("secrets"), "kept");
        Disk.erase(home.resolve("kafka"));
        Disk.erase(home.resolve("kafka"));
        assertThat(home).isDirectoryContaining(path -> path.endsWith("secrets"));
        assertThat(home.resolve("kafka")).doesNotExist();
    }
}
