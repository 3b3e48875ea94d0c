package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * A built service, laid out so that it starts fast: its jars side by side, and beside them a cache of loaded and linked
 * classes (JDK AOT cache), if it was made. The folder is named after the content of the jar and the JVM's options, so that a
 * new build never changes the files below a running service, and a build that changed nothing keeps its cache.
 */
record Application(ServiceSpec spec, Path target) {
    private static final String CACHE = "classes.aot";
    private static final Duration TRAINING_LIMIT = Duration.ofMinutes(3);

    static Application of(ServiceSpec spec, Path root) {
        return new Application(spec, root.resolve(spec.module()).resolve("target"));
    }

    /** Unpacks the jar unless that is done. */
    Path unpacked(Path log) {
        Path jar = built();
        Path folder = target.resolve("app-" + checksum(jar));
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Path half = target.resolve(folder.getFileName() + ".new");
        delete(half);
        int code = Programs.run(
                List.of(
                        Programs.java(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        half.toString(),
                        "--application-filename",
                        "app.jar"),
                Map.of(),
                target,
                log);
        if (code != 0) {
            throw new CommandFailed(
                    ExitCode.FAILED, "无法解开 %s，见 %s。%s cannot be unpacked, see %s".formatted(jar, log, jar, log));
        }
        deleteOlder(folder);
        try {
            Files.move(half, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    /** The start command. A cache that does not fit is passed over by the JVM, which then starts slower. */
    List<String> command(Path folder, List<String> more) {
        List<String> command = new ArrayList<>();
        command.add(Programs.java());
        command.addAll(options());
        command.addAll(more);
        command.addAll(List.of("-jar", folder.resolve("app.jar").toString()));
        return command;
    }

    /** A cache of classes only fits a JVM with the options that it was made with. */
    private List<String> options() {
        List<String> options = new ArrayList<>(List.of(
                "-XX:+UseSerialGC",
                // room that is never used costs nothing; two thirds for the young, because most of what is made dies
                // with
                // its batch
                "-Xms" + spec.maxHeapMegabytes() + "m",
                "-Xmx" + spec.maxHeapMegabytes() + "m",
                "-XX:NewRatio=1",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                // looks for monitors that nobody waits for any more, four times a second unless told otherwise
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:AsyncDeflationInterval=5000",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        options.addAll(spec.javaOptions());
        return options;
    }

    List<String> cacheOptions(Path folder) {
        return isTrained(folder) ? List.of("-XX:AOTCache=" + folder.resolve(CACHE)) : List.of();
    }

    static boolean isTrained(Path folder) {
        return Files.exists(folder.resolve(CACHE));
    }

    /** Starts the service once until it is ready, and keeps what the JVM learnt. */
    boolean train(Path folder, Map<String, String> environment, int port, Path log) {
        Path half = folder.resolve(CACHE + ".new");
        List<String> command = command(folder, List.of("-XX:AOTCacheOutput=" + half, "-Xlog:aot=error"));
        boolean ready = Programs.runUntil(
                command,
                environment,
                folder,
                log,
                process -> new Readiness().await(port, process, TRAINING_LIMIT) == Readiness.Waited.READY);
        if (!ready || !Files.exists(half)) {
            return false;
        }
        try {
            Files.move(half, folder.resolve(CACHE));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built() {
        try (Stream<Path> files = Files.isDirectory(target) ? Files.list(target) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow(() -> new CommandFailed(
                            ExitCode.FAILED,
                            "%s 尚未构建，请用启动脚本 ./onething。%s is not built; use the launcher ./onething."
                                    .formatted(spec.name(), spec.name())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String checksum(Path jar) {
        CRC32 crc = new CRC32();
        crc.update(String.join(" ", options()).getBytes(StandardCharsets.UTF_8));
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(jar)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                crc.update(buffer, 0, n);
            }
            return "%08x".formatted(crc.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder stays while a process still runs from it. */
    private void deleteOlder(Path newest) {
        List<String> commands = ProcessHandle.allProcesses()
                .map(process -> String.join(" ", process.info().arguments().orElse(new String[0])))
                .toList();
        try (Stream<Path> files = Files.list(target)) {
            files.filter(file -> file.getFileName().toString().matches("app-[0-9a-f]{8}") && !file.equals(newest))
                    .filter(file -> commands.stream().noneMatch(command -> command.contains(file.toString())))
                    .toList()
                    .forEach(Application::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
