package cn.onething.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Starts the processes of servers. */
final class ChildProcesses {
    private ChildProcesses() {}

    static Process start(List<String> command, ServerLog log) {
        try {
            return new ProcessBuilder(ownSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .redirectInput(new java.io.File("/dev/null"))
                    .start();
        } catch (IOException e) {
            throw new ServerFailed("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        }
    }

    /** Ctrl-C at the terminal goes to the whole foreground session; a server must not be hit by it. */
    static List<String> ownSession(List<String> command) {
        if (!Commands.exists("setsid")) {
            return command;
        }
        List<String> all = new ArrayList<>(command);
        all.addFirst("setsid");
        return all;
    }
}
