package cn.onething.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessNoteTests {
    private static final Path JAR = Path.of("app.jar");

    @TempDir
    private Path home;

    private final ProcessHandle me = ProcessHandle.current();

    @Test
    void aRunningProcessIsFoundAgain() {
        Path file = home.resolve("run/tax.json");
        ProcessNote.of(me, JAR).write(file);

        assertThat(ProcessNote.read(file).flatMap(ProcessNote::process)).contains(me);
    }

    @Test
    void anotherProcessWithTheSamePidIsNotTakenForIt() {
        ProcessNote mine = ProcessNote.of(me, JAR);
        ProcessNote earlier = new ProcessNote(mine.pid(), "earlier than " + mine.began(), "app.jar");

        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void aProcessThatHasEndedIsGone() throws Exception {
        Process process = new ProcessBuilder("true").start();
        ProcessNote note = ProcessNote.of(process.toHandle(), JAR);
        process.waitFor();

        assertThat(note.process()).isEmpty();
    }

    @Test
    void aMissingOrHalfWrittenNoteMeansThatNothingRuns() throws IOException {
        Path half = Files.writeString(home.resolve("half.json"), "{\"pid\":12");

        assertThat(ProcessNote.read(half)).isEmpty();
        assertThat(ProcessNote.read(home.resolve("none.json"))).isEmpty();
    }
}
