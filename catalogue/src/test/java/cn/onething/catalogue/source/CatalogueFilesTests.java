package cn.onething.catalogue.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFilesTests {

    /** Services carry the catalogue in a jar, tests in a folder: the same files must be found. */
    @Test
    void findsTheSameFilesInAJarAsInAFolder(@TempDir Path temp) throws IOException {
        CatalogueFiles shipped = CatalogueFiles.shipped();
        Path jar = temp.resolve("some catalogue.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Map.Entry<String, String> file : shipped.texts().entrySet()) {
                entries.putNextEntry(new JarEntry("catalogue/" + file.getKey()));
                entries.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
            entries.putNextEntry(new JarEntry("elsewhere/bundles/other.yaml"));
        }

        CatalogueFiles packed = CatalogueFiles.beside(
                URI.create("jar:" + jar.toUri() + "!/catalogue/departments.yaml")
                        .toURL(),
                "catalogue");

        assertThat(shipped.texts()).containsKeys("departments.yaml", "bundles/five.yaml", "calendars/2026.yaml");
        assertThat(packed).isEqualTo(shipped);
    }
}
