package cn.onething.cli.stack;

import cn.onething.cli.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;

/** Passwords and keys of the local stack: made once for a home, readable by its owner only. */
final class Secrets {
    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (var in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static Secrets of(Settings settings) {
        return new Secrets(settings.home().resolve("run").resolve("secrets.properties"));
    }

    /** The password of a database role. */
    String of(String role) {
        return known(role, 16, HexFormat.of()::formatHex);
    }

    /** 32 bytes in Base64. Whoever loses it can no longer read what was enciphered with it. */
    String key(String name) {
        return known(name, 32, Base64.getEncoder()::encodeToString);
    }

    private synchronized String known(String name, int bytes, Function<byte[], String> text) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[bytes];
        new SecureRandom().nextBytes(random);
        String made = text.apply(random);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file)) {
                values.store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
