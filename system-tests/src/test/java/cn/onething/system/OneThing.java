package cn.onething.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the {@code onething} command as a user would, on a stack of its own. */
final class OneThing {
    static final int PORT_BASE = Integer.getInteger("onething.system.port-base", 18_300);
    static final Path ROOT =
            Path.of(System.getProperty("onething.root", "..")).toAbsolutePath().normalize();
    private static final Path HOME = Path.of(System.getProperty("onething.home", "target/onething"));
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of the stack that was started last. */
    private static Map<String, String> settings = Map.of();

    private OneThing() {}

    /** @param took from the start of the command to its end */
    record Result(int exitCode, String output, String errors, Duration took) {
        JsonNode json() {
            return JSON.readTree(output);
        }
    }

    static Result run(String... arguments) {
        return run(Duration.ofMinutes(4), arguments);
    }

    static Result run(Duration limit, String... arguments) {
        List<String> command = new ArrayList<>(List.of(ROOT.resolve("onething").toString()));
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("onething", ".out");
            Path errors = Files.createTempFile("onething", ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(ROOT.toFile())
                    .redirectOutput(output.toFile())
                    .redirectError(errors.toFile());
            builder.environment().put("ONETHING_HOME", HOME.toAbsolutePath().toString());
            builder.environment().put("ONETHING_PORT_BASE", Integer.toString(PORT_BASE));
            builder.environment().put("ONETHING_SKIP_BUILD", "1");
            // starting everything costs more than what the tests do afterwards: compile quickly, not well
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
            // unanswered commands are repeated soon, so that a test does not wait for what a department can wait for
            builder.environment().put("ONETHING_ORCHESTRATOR_ANSWERWITHIN", "5s");
            builder.environment().put("ONETHING_ORCHESTRATOR_LONGESTWAIT", "20s");
            // nobody waits twenty days for a public notice in a test
            builder.environment().put("ONETHING_ORCHESTRATOR_NOTICEDAY", "200ms");
            builder.environment().putAll(settings);
            long begin = System.nanoTime();
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(
                        String.join(" ", command) + " did not end within " + limit + ": " + Files.readString(errors));
            }
            return new Result(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8),
                    Duration.ofNanos(System.nanoTime() - begin));
        } catch (IOException e) {
            throw new AssertionError("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts the whole stack on empty data: the examples can be filed once only. */
    static void startAnew() {
        startAnew(Map.of());
    }

    /**
     * The same with settings of its own, which hold for all commands until another one is started.
     *
     * @param services those that it needs; all when none is named
     */
    static void startAnew(Map<String, String> own, String... services) {
        settings = Map.copyOf(own);
        run("down");
        try (Stream<Path> files = Files.exists(HOME) ? Files.walk(HOME) : Stream.empty()) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new AssertionError("cannot empty " + HOME, e);
        }
        must(Stream.concat(Stream.of("up"), Stream.of(services)).toArray(String[]::new));
    }

    /** Runs a command that must succeed. */
    static Result must(String... arguments) {
        Result result = run(arguments);
        if (result.exitCode() != 0) {
            throw new AssertionError("onething " + String.join(" ", arguments) + " ended with " + result.exitCode()
                    + "\n" + result.output() + result.errors());
        }
        return result;
    }
}
