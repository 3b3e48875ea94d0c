package cn.onething.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Which jars the Kafka process gets. */
public final class KafkaJars {
    /**
     * What Kafka's own dependencies are called. No binding of SLF4J or of Log4j is among them: the broker's logging is
     * {@link BrokerLogProvider}. Nor is anything else of an application, so that the same jars, in the same order,
     * come out of every class path and one {@link BrokerArchive} serves all.
     */
    private static final Pattern WANTED =
            Pattern.compile("(kafka[-_]|scala-|slf4j-api|log4j-api|log4j-core|pcollections"
                    + "|HdrHistogram|hash4j|caffeine|argparse4j|jopt-simple|jose4j|re2j|metrics-core-2|zstd-jni|lz4-java"
                    + "|snappy-java|snakeyaml|commons-(validator|beanutils|digester|logging|collections)-"
                    + "|jackson-(core|annotations|databind|dataformat-(csv|yaml)|datatype-jdk8)-2).*\\.jar");

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
        List<Path> jars = new ArrayList<>(entries.stream()
                .map(Path::toAbsolutePath)
                .filter(entry -> WANTED.matcher(entry.getFileName().toString()).matches())
                .sorted(Comparator.comparing(Path::getFileName))
                .distinct()
                .toList());
        jars.add(own());
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
