package cn.onething.cli.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {
    @TempDir
    private Path home;

    @Test
    void aPasswordStaysTheSameAndIsForItsOwnerOnly() throws IOException {
        Path file = home.resolve("run/secrets.properties");
        String made = new Secrets(file).of("tax");

        assertThat(new Secrets(file).of("tax")).isEqualTo(made).hasSizeGreaterThanOrEqualTo(32);
        assertThat(new Secrets(file).of("orchestrator")).isNotEqualTo(made);
        assertThat(Base64.getDecoder().decode(new Secrets(file).key("master"))).hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }
}
