package cn.onething.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Where files that can be made again are kept between runs. */
final class ServerCache {
    private ServerCache() {}

    /** {@code ~/.cache/onething}; for root {@code /var/cache/onething}, as other users cannot read below /root. */
    static Path standard() {
        if ("root".equals(System.getProperty("user.name"))) {
            return Path.of("/var/cache/onething");
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base = xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return base.resolve("onething");
    }

    static void delete(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
