package cn.onething.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Which jars the Kafka process gets. */
public final class KafkaJars {
    /** Joins Log4j to SLF4J, the opposite of what the broker needs; and what only tests and services have. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("(log4j-to-slf4j|logback|log4j-slf4j|slf4j-(?!api)|spring-|junit|surefire|tomcat).*");

    private KafkaJars() {}

    /** The jars of the class path that this JVM was started with. */
    public static List<Path> ofClassPath() {
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            jars.add(Path.of(entry));
        }
        return select(jars);
    }

    /** The jars of a folder, such as the libraries of an unpacked application. */
    public static List<Path> ofFolder(Path folder) {
        try (var files = Files.list(folder)) {
            return select(files.sorted().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> select(List<Path> entries) {
        List<Path> jars = new ArrayList<>();
        jars.add(own());
        for (Path entry : entries) {
            String name = entry.getFileName().toString();
            if (name.endsWith(".jar") && !LEFT_OUT.matcher(name).matches()) {
                jars.add(entry.toAbsolutePath());
            }
        }
        if (jars.stream().noneMatch(jar -> jar.getFileName().toString().startsWith("kafka_"))) {
            throw new ServerFailed("找不到 Kafka 的 jar。Kafka's jars (kafka_2.13) are not among the given ones: "
                    + entries.size() + " looked at");
        }
        return List.copyOf(jars);
    }

    private static Path own() {
        try {
            return Path.of(KafkaJars.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
