package cn.onething.benchmarks.ceiling;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The ceiling's own topics on the measured Kafka, and clients for them. */
final class Wires implements AutoCloseable {
    private final Settings settings;
    private final Admin admin;
    /** Deleting a topic takes Kafka a moment: a run of its own name need not wait for the run before. */
    private final String prefix = "ceiling." + UUID.randomUUID().toString().substring(0, 8) + ".";

    Wires(Settings settings) {
        this.settings = settings;
        this.admin = Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
        delete("ceiling.");
        await(admin.createTopics(topics().stream()
                        .map(name -> new NewTopic(name, settings.shards(), (short) -1))
                        .toList())
                .all());
    }

    private List<String> topics() {
        return Step.DEPARTMENTS.stream()
                .flatMap(department -> List.of(commands(department), answers(department)).stream())
                .toList();
    }

    String commands(String department) {
        return prefix + department + ".commands";
    }

    String answers(String department) {
        return prefix + department + ".answers";
    }

    List<String> allAnswers() {
        return Step.DEPARTMENTS.stream().map(this::answers).toList();
    }

    /** The lane's share of the partitions of some topics. */
    List<TopicPartition> share(Collection<String> topics, int lane) {
        return topics.stream()
                .flatMap(topic -> IntStream.range(0, settings.shards())
                        .filter(shard -> shard % settings.lanes() == lane)
                        .mapToObj(shard -> new TopicPartition(topic, shard)))
                .toList();
    }

    KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.bootstrapServers(),
                        "acks",
                        "all",
                        "enable.idempotence",
                        true,
                        "linger.ms",
                        100,
                        "batch.size",
                        256 * 1024,
                        "buffer.memory",
                        64L * 1024 * 1024,
                        "compression.type",
                        settings.compression()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Reads its partitions from the start; its position is stored by time, as a consumer in earnest would. */
    KafkaConsumer<String, byte[]> consumer(String group, List<TopicPartition> partitions) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        settings.bootstrapServers(),
                        "group.id",
                        prefix + group,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        true,
                        "auto.commit.interval.ms",
                        5000,
                        "fetch.max.wait.ms",
                        500,
                        "max.partition.fetch.bytes",
                        4 * 1024 * 1024,
                        "max.poll.records",
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(partitions);
        return consumer;
    }

    /** Records that were ever written to the topics. */
    long messages() {
        Map<TopicPartition, OffsetSpec> ends = topics().stream()
                .flatMap(topic ->
                        IntStream.range(0, settings.shards()).mapToObj(shard -> new TopicPartition(topic, shard)))
                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest()));
        return await(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(end -> end.offset())
                .sum();
    }

    private void delete(String start) {
        List<String> topics = new ArrayList<>(await(admin.listTopics().names()));
        topics.removeIf(name -> !name.startsWith(start));
        await(admin.deleteTopics(topics).all());
        List<String> groups = await(admin.listGroups().all()).stream()
                .map(group -> group.groupId())
                .filter(group -> group.startsWith(start))
                .toList();
        await(admin.deleteConsumerGroups(groups).all());
    }

    private static <T> T await(KafkaFuture<T> answer) {
        return answer.toCompletionStage().toCompletableFuture().join();
    }

    @Override
    public void close() {
        try {
            delete(prefix);
        } finally {
            admin.close(Duration.ofSeconds(5));
        }
    }
}
