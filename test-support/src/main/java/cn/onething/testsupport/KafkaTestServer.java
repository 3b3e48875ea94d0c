package cn.onething.testsupport;

/** Kafka for tests. */
sealed interface KafkaTestServer extends TestServer permits EmbeddedKafkaTestServer, KafkaBrokerContainer {
    String bootstrapServers();
}
