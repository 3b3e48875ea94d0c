package cn.onething.servers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How an embedded Kafka runs.
 *
 * @param home its directory: {@code data/}, {@code server.properties}, {@code server.log}, {@code process.properties}
 * @param port for clients, on 127.0.0.1
 * @param controllerPort for the node's talk with itself, on 127.0.0.1
 * @param jars Kafka's jars and this module's own
 * @param options more broker settings, over the standard ones
 * @param javaOptions for the JVM, after the standard ones
 */
public record KafkaSettings(
        Path home,
        int port,
        int controllerPort,
        Lifetime lifetime,
        List<Path> jars,
        Map<String, String> options,
        List<String> javaOptions) {
    /** Larger than any sane message, so that an over-large one can be sent and dealt with by its reader. */
    private static final int MAX_MESSAGE_BYTES = 8 << 20;

    public KafkaSettings {
        home = home.toAbsolutePath().normalize();
        jars = List.copyOf(jars);
        options = Map.copyOf(options);
        javaOptions = List.copyOf(javaOptions);
    }

    /** With the jars of this JVM's class path. */
    public KafkaSettings(Path home, int port, int controllerPort, Lifetime lifetime) {
        this(home, port, controllerPort, lifetime, KafkaJars.ofClassPath(), Map.of(), List.of());
    }

    Path processFile() {
        return home.resolve("process.properties");
    }

    Path configuration() {
        return home.resolve("server.properties");
    }

    ServerLog log() {
        return new ServerLog(home.resolve("server.log"));
    }

    /** One node that is broker and controller. Sizes are cut to one machine; safety (acks, log format) is as ever. */
    Properties broker() {
        Properties p = new Properties();
        p.put("process.roles", "broker,controller");
        p.put("node.id", "1");
        p.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        p.put("listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        p.put("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        p.put("controller.listener.names", "CONTROLLER");
        p.put("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT");
        p.put("log.dirs", home.resolve("data").toString());
        p.put("auto.create.topics.enable", "false");
        p.put("message.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        p.put("replica.fetch.max.bytes", Integer.toString(MAX_MESSAGE_BYTES));
        p.put("log.retention.hours", "168");
        p.put("log.segment.bytes", Integer.toString(128 << 20));
        p.put("group.initial.rebalance.delay.ms", "0");
        p.putAll(singleReplica());
        p.putAll(small());
        p.putAll(options);
        return p;
    }

    private static Map<String, String> singleReplica() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "4");
    }

    /** Threads, buffers and idle work for a machine that runs everything else as well. */
    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "1",
                "num.io.threads", "2",
                "background.threads", "2",
                "group.coordinator.threads", "1",
                "share.coordinator.threads", "1",
                // the default allocates 128 MiB at the start, for logs a thousand times as large
                "log.cleaner.dedupe.buffer.size", Integer.toString(8 << 20),
                // an idle controller otherwise writes an empty record twice a second
                "metadata.max.idle.interval.ms", "5000",
                // after a kill -9 the controller waits for the dead broker's session to end before it takes the new one
                "broker.heartbeat.interval.ms", "1000",
                "broker.session.timeout.ms", "5000");
    }
}
