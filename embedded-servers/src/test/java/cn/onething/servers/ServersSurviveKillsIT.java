package cn.onething.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class ServersSurviveKillsIT {
    private static final String TOPIC = "kept";

    @Test
    void keepTheirDataOverKillNine(@TempDir Path home) throws Exception {
        EmbeddedPostgres postgres = new EmbeddedPostgres(
                new PostgresSettings(home.resolve("postgres"), Ports.free(), "secret", Lifetime.WITH_PARENT));
        EmbeddedKafka kafka = new EmbeddedKafka(
                new KafkaSettings(home.resolve("kafka"), Ports.free(), Ports.free(), Lifetime.WITH_PARENT));
        try {
            startBoth(postgres, kafka);
            String url = postgres.createDatabase("office", "clerk", "word");
            insert(url, "before");
            createTopic(kafka);
            send(kafka, "before");

            ServerProcess first = postgres.process().orElseThrow();
            postgres.kill();
            kafka.kill();
            assertThat(first.isAlive()).isFalse();
            assertThat(postgres.isReady()).isFalse();
            assertThat(kafka.isReady()).isFalse();

            startBoth(postgres, kafka);
            assertThat(postgres.createDatabase("office", "clerk", "word")).isEqualTo(url);
            insert(url, "after");
            send(kafka, "after");

            assertThat(rows(url)).containsExactly("before", "after");
            assertThat(records(kafka)).containsExactly("before", "after");
        } finally {
            postgres.stop();
            kafka.stop();
        }
        assertThat(postgres.process()).isEmpty();
        assertThat(kafka.process()).isEmpty();
    }

    private static void startBoth(EmbeddedServer one, EmbeddedServer other) {
        long start = System.nanoTime();
        CompletableFuture<?> first = CompletableFuture.runAsync(one::start);
        other.start();
        first.join();
        System.out.println("both ready after " + Duration.ofNanos(System.nanoTime() - start));
    }

    private static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "clerk", "word");
    }

    private static void insert(String url, String word) throws SQLException {
        try (Connection connection = connect(url);
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists word (id bigint generated always as identity, word text)");
            statement.execute("insert into word (word) values ('" + word + "')");
        }
    }

    private static List<String> rows(String url) throws SQLException {
        try (Connection connection = connect(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select word from word order by id")) {
            List<String> words = new ArrayList<>();
            while (rows.next()) {
                words.add(rows.getString(1));
            }
            return words;
        }
    }

    private static void createTopic(EmbeddedKafka kafka) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedKafka kafka, String word) throws Exception {
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, word)).get();
        }
    }

    private static List<String> records(EmbeddedKafka kafka) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "auto.offset.reset", "earliest");
        TopicPartition partition = new TopicPartition(TOPIC, 0);
        List<String> words = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> words.add(record.value()));
            }
        }
        return words;
    }
}
