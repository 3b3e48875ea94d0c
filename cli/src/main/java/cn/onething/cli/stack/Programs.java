package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import cn.onething.cli.OwnFolders;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Starts other programs. */
final class Programs {
    private Programs() {}

    /** The {@code java} that runs this command. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * Starts a process that stays when this command ends, and that a Ctrl-C at the terminal does not reach.
     *
     * @param environment added to this command's own
     */
    static ProcessHandle detach(List<String> command, Map<String, String> environment, Path directory, Path log) {
        List<String> all = new ArrayList<>(command);
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.addFirst("/usr/bin/setsid"); // becomes the command itself, so the pid stays
        }
        return start(all, environment, directory, log).toHandle();
    }

    /** Runs a program to its end; its output goes to the log. Gives its exit code. */
    static int run(List<String> command, Map<String, String> environment, Path directory, Path log) {
        Process process = start(command, environment, directory, log);
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new CommandFailed(ExitCode.FAILED, "已中断。Interrupted.", e);
        }
    }

    /**
     * Runs a program until the condition holds, then ends it in order and waits for its end.
     *
     * @param condition waits by itself, and says whether it came about
     */
    static boolean runUntil(
            List<String> command,
            Map<String, String> environment,
            Path directory,
            Path log,
            Predicate<ProcessHandle> condition) {
        Process process = start(command, environment, directory, log);
        try {
            return condition.test(process.toHandle());
        } finally {
            process.destroy();
            process.onExit().join();
        }
    }

    private static Process start(List<String> command, Map<String, String> environment, Path directory, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("ONETHING_GATEWAY"); // ours; the gateway would take it for a setting of its own
        builder.environment().remove(OwnFolders.CATALOGUE); // who needs them gets them, and as absolute paths
        builder.environment().remove(OwnFolders.DEPARTMENTS);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "无法运行 %s。%s cannot be run: %s".formatted(command.getFirst(), command.getFirst(), e.getMessage()),
                    e);
        }
    }
}
