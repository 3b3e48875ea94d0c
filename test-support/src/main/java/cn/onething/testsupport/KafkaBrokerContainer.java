package cn.onething.testsupport;

import cn.onething.servers.Ports;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.testcontainers.kafka.KafkaContainer;

final class KafkaBrokerContainer implements KafkaTestServer {
    static final String IMAGE = "apache/kafka:4.2.1";
    private static final int CLIENT_PORT = 9092;
    private final KafkaContainer container = new KafkaContainer(IMAGE);

    KafkaBrokerContainer() {
        container.withEnv(Map.of(
                "KAFKA_AUTO_CREATE_TOPICS_ENABLE",
                "false",
                "KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS",
                "0",
                "KAFKA_MESSAGE_MAX_BYTES",
                Integer.toString(8 << 20),
                "KAFKA_REPLICA_FETCH_MAX_BYTES",
                Integer.toString(8 << 20)));
        FixedPort.bind(container, CLIENT_PORT, Ports.free());
        container.start();
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public void stop() {
        FixedPort.stop(container);
    }

    @Override
    public void kill() {
        FixedPort.kill(container);
    }

    @Override
    public void start() {
        FixedPort.startAgain(container);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers()))) {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(1))
                    .ignoreExceptionsInstanceOf(ExecutionException.class)
                    .until(() -> !admin.describeCluster().nodes().get().isEmpty());
        }
    }
}
