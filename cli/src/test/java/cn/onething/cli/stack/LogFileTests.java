package cn.onething.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTests {
    @TempDir
    private Path folder;

    @Test
    void theTailBeginsAtThePositionGivenAtMost() throws IOException {
        Path file = Files.writeString(folder.resolve("tax.log"), "earlier run\n");
        LogFile log = new LogFile(file);
        long start = log.size();
        Files.writeString(file, "earlier run\na\nb\nc\n");

        assertThat(log.tail(20, start)).containsExactly("a", "b", "c");
        assertThat(log.tail(2, 0)).containsExactly("b", "c");
    }

    @Test
    void aLogThatIsNotThereYetIsEmpty() {
        LogFile log = new LogFile(folder.resolve("none.log"));

        assertThat(log.size()).isZero();
        assertThat(log.tail(20, 0)).isEmpty();
    }
}
