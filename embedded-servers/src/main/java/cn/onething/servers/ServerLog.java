package cn.onething.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The file that takes a server's output. */
record ServerLog(Path file) {
    private static final long LARGE = 10L << 20;
    private static final int TAIL_BYTES = 16 << 10;
    private static final int TAIL_LINES = 20;

    /** Puts a file that has grown large aside, so that old output never takes more than one such file. */
    void rotate() {
        try {
            if (Files.exists(file) && Files.size(file) > LARGE) {
                Path old = file.resolveSibling(file.getFileName() + ".1");
                Files.move(file, old, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines written after the given position. */
    String tail(long from) {
        try (var bytes = Files.newByteChannel(file)) {
            bytes.position(Math.max(from, bytes.size() - TAIL_BYTES));
            byte[] last = java.nio.channels.Channels.newInputStream(bytes).readAllBytes();
            List<String> lines =
                    new String(last, StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size()));
        } catch (IOException e) {
            return "(no log: " + e.getMessage() + ")";
        }
    }
}
