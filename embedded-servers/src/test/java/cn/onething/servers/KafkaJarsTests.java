package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaJarsTests {

    @Test
    void areFoundOnAClassPathWithoutItsLogging() {
        List<String> names = KafkaJars.ofClassPath().stream()
                .map(jar -> jar.getFileName().toString())
                .toList();
        assertThat(names)
                .anyMatch(name -> name.startsWith("kafka_2.13-"))
                .anyMatch(name -> name.startsWith("kafka-clients-"))
                .anyMatch(name -> name.startsWith("slf4j-api-"))
                .noneMatch(name -> name.startsWith("slf4j-nop"))
                .noneMatch(name -> name.startsWith("postgresql"));
    }

    @Test
    void areMissedInAFolderWithoutThem(@TempDir Path folder) throws Exception {
        Files.createFile(folder.resolve("kafka-clients-4.2.1.jar"));
        Files.createFile(folder.resolve("spring-kafka-4.0.0.jar"));
        assertThatThrownBy(() -> KafkaJars.ofFolder(folder))
                .isInstanceOf(ServerFailed.class)
                .hasMessageContaining("kafka_2.13");
    }
}
