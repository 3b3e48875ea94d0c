package cn.onething.servers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the processes of servers. */
final class ChildProcesses {
    private ChildProcesses() {}

    /** @param environment beside this process's own */
    static Process start(List<String> command, Map<String, String> environment, ServerLog log) {
        try {
            ProcessBuilder process = new ProcessBuilder(ownSession(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                    .redirectInput(new java.io.File("/dev/null"));
            process.environment().putAll(environment);
            return process.start();
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
