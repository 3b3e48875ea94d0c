package cn.onething.cli.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The output of a process of the stack. */
record LogFile(Path path) {
    private static final long LARGE = 20L << 20;
    private static final long TAIL_BYTES = 256 << 10;

    /** Puts a large file aside before the next start. One older file is kept. */
    void rotate() {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            if (size() > LARGE) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long size() {
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines at or after the position. */
    List<String> tail(int lines, long from) {
        long end = size();
        List<String> all = text(Math.max(from, end - TAIL_BYTES), end).lines().toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    /** What stands between two positions; nothing when the file is shorter. */
    String text(long from, long to) {
        if (!Files.exists(path) || to <= from) {
            return "";
        }
        try (SeekableByteChannel channel = Files.newByteChannel(path)) {
            channel.position(from);
            byte[] bytes = Channels.newInputStream(channel).readNBytes(Math.toIntExact(Math.min(to - from, 16 << 20)));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
