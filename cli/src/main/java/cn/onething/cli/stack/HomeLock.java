package cn.onething.cli.stack;

import cn.onething.cli.CommandFailed;
import cn.onething.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one command at a time start or stop things in a home. The lock goes with the process that holds it. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @param waiting run once when another command has the lock and this one waits for it */
    static HomeLock take(Path home, Runnable waiting) {
        try {
            Files.createDirectories(home.resolve("run"));
            Files.createDirectories(home.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    home.resolve("run").resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.run();
                channel.lock();
            }
            return new HomeLock(channel);
        } catch (IOException e) {
            throw new CommandFailed(
                    ExitCode.FAILED, "无法写入 %s。%s cannot be written to: %s".formatted(home, home, e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
