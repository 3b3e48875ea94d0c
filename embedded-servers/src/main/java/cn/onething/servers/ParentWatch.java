package cn.onething.servers;

import java.io.IOException;
import java.util.List;

/**
 * Ends a server when this JVM ends, even by {@code kill -9}: a small shell waits for the end of a pipe that only this
 * JVM holds open, and the kernel closes the pipe.
 */
final class ParentWatch implements AutoCloseable {
    private final Process shell;

    private ParentWatch(Process shell) {
        this.shell = shell;
    }

    static ParentWatch over(Process server) {
        String wait = "cat >/dev/null; kill -s KILL " + server.pid();
        try {
            List<String> command = ChildProcesses.ownSession(List.of("/bin/sh", "-c", wait));
            return new ParentWatch(new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            server.destroyForcibly();
            throw new ServerFailed("cannot run /bin/sh: " + e.getMessage(), e);
        }
    }

    /** Forgets the server: its pid may soon belong to someone else. */
    @Override
    public void close() {
        shell.destroyForcibly();
    }
}
