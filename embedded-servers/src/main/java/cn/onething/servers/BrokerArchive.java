package cn.onething.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The broker's classes as the JVM keeps them after loading (class data sharing). With it a start costs 4 seconds of CPU
 * instead of 7. The first broker that is stopped in order writes it, which takes some seconds once.
 *
 * @param file the archive for exactly these jars and this JDK
 * @param series how the names of archives of the same jars begin, whatever their state
 * @param fresh what a broker writes when it ends; renamed then, so that nobody reads half an archive
 */
record BrokerArchive(Path file, String series, Path fresh, boolean possible) {

    static BrokerArchive of(KafkaSettings settings) {
        StringBuilder state = new StringBuilder(System.getProperty("java.vm.version"));
        boolean possible = true;
        try {
            for (Path jar : settings.jars()) {
                possible &= Files.isRegularFile(jar); // the JVM archives no classes from folders
                state.append(Files.size(jar)).append(Files.getLastModifiedTime(jar));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String series = "kafka-%08x-".formatted(settings.jars().hashCode());
        String name = series + "%08x.jsa".formatted(state.toString().hashCode());
        return new BrokerArchive(
                ServerCache.standard().resolve(name), series, settings.home().resolve("classes.jsa"), possible);
    }

    List<String> options() {
        if (!possible) {
            return List.of();
        }
        return Files.exists(file)
                ? List.of("-XX:SharedArchiveFile=" + file, "-Xshare:auto")
                : List.of("-XX:ArchiveClassesAtExit=" + fresh, "-Xlog:cds=off", "-Xlog:cds*=off");
    }

    /** Takes what the ended broker wrote, in place of the archives of these jars in an older state. */
    void keep() {
        if (Files.notExists(fresh)) {
            return;
        }
        try {
            Files.createDirectories(file.getParent());
            try (var old = Files.newDirectoryStream(file.getParent(), series + "*")) {
                for (Path archive : old) {
                    Files.delete(archive);
                }
            }
            Path beside = file.resolveSibling(file.getFileName() + ".partial");
            Files.move(fresh, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException _) {
            // it only saves time: the next stop tries again
        }
    }
}
