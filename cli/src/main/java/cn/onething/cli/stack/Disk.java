package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** The disk that the local stack writes to. A server that runs out of it stops in the middle; better to say so before. */
public final class Disk {
    /** What every start needs, in bytes. */
    public static final long SMALLEST = 1L << 30;

    private Disk() {}

    /**
     * @param needed bytes
     * @param advice what helps, in both languages; empty when nothing but room does
     */
    public static void require(Path home, long needed, String advice) {
        long free = free(home);
        if (free < needed) {
            throw new CommandFailed(
                    ExitCode.FAILED,
                    "磁盘空间不足：%s 仅剩 %s GB，需 %s GB。Not enough disk: %s has %s GB left, %s GB are needed.%s"
                            .formatted(
                                    home,
                                    gigabytes(free),
                                    gigabytes(needed),
                                    home,
                                    gigabytes(free),
                                    gigabytes(needed),
                                    advice.isEmpty() ? "" : " " + advice));
        }
    }

    /** A folder with all that is in it; nothing when it is not there. */
    static void erase(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path each : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, "无法删除 %s。%s cannot be erased: %s".formatted(folder, folder, e.getMessage()), e);
        }
    }

    private static long free(Path home) {
        try {
            return Files.getFileStore(existing(home.toAbsolutePath())).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path existing(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }

    private static String gigabytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / (double) (1L << 30));
    }
}
