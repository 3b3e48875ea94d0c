package cn.onething.servers;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** Kafka as a child process: one KRaft node, run by this JVM's {@code java}. Its storage is formatted on first use. */
public final class EmbeddedKafka implements EmbeddedServer {
    private static final String NAME = "Kafka";
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

    private final KafkaSettings settings;
    private final BrokerArchive archive;
    private @Nullable ParentWatch watch;

    public EmbeddedKafka(KafkaSettings settings) {
        this.settings = settings;
        this.archive = BrokerArchive.of(settings);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
    }

    @Override
    public synchronized ServerProcess start() {
        process().ifPresent(running -> {
            throw new ServerFailed("Kafka 已在运行。Kafka already runs: pid " + running.pid());
        });
        Ports.requireFree(NAME, settings.port());
        Ports.requireFree(NAME, settings.controllerPort());
        configure();
        settings.log().rotate();
        long logged = settings.log().size();
        Process process = ChildProcesses.start(command(), Map.of(), settings.log());
        ServerProcess server =
                ServerProcess.of(NAME, process, settings.port(), settings.log().file());
        server.save(settings.processFile());
        if (settings.lifetime() == Lifetime.WITH_PARENT) {
            watch = ParentWatch.over(process);
        }
        if (!becomesReady(process)) {
            unwatch();
            process.destroyForcibly();
            throw new ServerFailed("Kafka 未能启动。Kafka did not start (%s):\n%s"
                    .formatted(settings.log().file(), settings.log().tail(logged)));
        }
        return server;
    }

    /** Written before the storage is formatted with it, so that a start that was cut short can be repeated. */
    private String clusterId() {
        Path file = settings.home().resolve("cluster.id");
        try {
            if (Files.notExists(file) || Files.size(file) == 0) {
                Files.writeString(file, Uuid.randomUuid().toString());
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void configure() {
        try {
            Files.createDirectories(settings.home());
            try (var out = Files.newBufferedWriter(settings.configuration())) {
                settings.broker().store(out, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // with the usual third of a small heap for the young a broker under load spends a tenth of its CPU on
        // collections
        command.addAll(List.of("-Xms64m", "-Xmx512m", "-Xmn192m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
        command.add("--sun-misc-unsafe-memory-access=allow"); // Kafka's clean-up of mapped files warns otherwise
        command.addAll(archive.options());
        command.add("-Dslf4j.provider=" + BrokerLogProvider.class.getName());
        command.add("-Dslf4j.internal.verbosity=WARN");
        command.addAll(settings.javaOptions());
        command.add("-cp");
        command.add(settings.jars().stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        command.addAll(
                List.of(BrokerMain.class.getName(), settings.configuration().toString(), clusterId()));
        return command;
    }

    private boolean becomesReady(Process process) {
        Deadline deadline = Deadline.in(START_LIMIT);
        while (process.isAlive() && !deadline.isOver()) {
            if (isReady()) {
                return true;
            }
            deadline.pause();
        }
        return false;
    }

    @Override
    public synchronized void stop() {
        unwatch();
        process().ifPresent(server -> {
            if (server.end("TERM", STOP_LIMIT)) {
                archive.keep();
            }
        });
    }

    @Override
    public synchronized void kill() {
        unwatch();
        process().ifPresent(ServerProcess::kill);
    }

    private void unwatch() {
        if (watch != null) {
            watch.close();
            watch = null;
        }
    }

    /** Asks for the brokers: one that has its port open but may not serve yet is not listed. */
    @Override
    public boolean isReady() {
        if (!Ports.accepts(settings.port())) {
            return false; // the client would only log that nobody is there
        }
        Map<String, Object> client = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 4000,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5000);
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(5, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public Optional<ServerProcess> process() {
        return ServerProcess.load(settings.processFile());
    }
}
