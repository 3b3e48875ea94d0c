package cn.onething.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short programs that are run to their end. */
final class Commands {
    private Commands() {}

    /**
     * @return what it printed
     * @throws ServerFailed with the output when the program cannot be run or ends with an error
     */
    static String run(String... command) {
        return run(List.of(command));
    }

    static String run(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            if (code != 0) {
                throw new ServerFailed(String.join(" ", command) + " ended with " + code + ":\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new ServerFailed("cannot run " + command.getFirst() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while " + command.getFirst() + " ran", e);
        }
    }

    static boolean exists(String program) {
        return List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin").stream()
                .anyMatch(folder -> java.nio.file.Files.isExecutable(java.nio.file.Path.of(folder, program)));
    }
}
