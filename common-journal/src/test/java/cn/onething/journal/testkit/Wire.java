package cn.onething.journal.testkit;

import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.MessageTypes;
import cn.onething.journal.message.CloudEvents;
import cn.onething.testsupport.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The other end of the topics: sends what others would send and reads what they would read. */
public final class Wire implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestServers.bootstrapServers(), "max.request.size", 9 << 20, "linger.ms", 0),
            new ByteArraySerializer(),
            new ByteArraySerializer());

    public static ItemCommand.Apply command(String caseNumber, String item) {
        return new ItemCommand.Apply(
                new ItemRef(caseNumber, item, 1),
                "note",
                "test",
                Instant.parse("2026-01-09T09:00:00Z"),
                MessageJson.mapper().createObjectNode());
    }

    /** A record as the orchestrator would send it: the id follows from case and item. */
    public static ProducerRecord<byte[], byte[]> record(Home home, String caseNumber, String item) {
        var record = new ProducerRecord<>(
                home.commands(),
                home.shardOf(caseNumber),
                bytes(caseNumber),
                MessageJson.write(command(caseNumber, item)));
        put(record.headers(), "ce_id", CloudEvents.idOf("apply/" + caseNumber + "/" + item));
        put(record.headers(), "ce_type", MessageTypes.nameOf(ItemCommand.Apply.class));
        return record;
    }

    public static void put(Headers headers, String name, @Nullable String value) {
        headers.remove(name);
        if (value != null) {
            headers.add(name, bytes(value));
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public void send(Home home, String caseNumber, String... items) {
        for (String item : items) {
            send(record(home, caseNumber, item));
        }
    }

    public void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Everything in a topic from its beginning, as soon as that is enough; after the time limit whatever there is. */
    public static List<ConsumerRecord<byte[], byte[]>> read(
            String topic, Duration limit, Predicate<List<ConsumerRecord<byte[], byte[]>>> enough) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        long end = System.nanoTime() + limit.toNanos();
        try (var consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.bootstrapServers(),
                        "isolation.level",
                        "read_uncommitted",
                        "max.partition.fetch.bytes",
                        16 << 20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            while (!enough.test(records) && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
            }
        }
        return records;
    }

    public static List<ConsumerRecord<byte[], byte[]>> read(String topic, int count) {
        return read(topic, Duration.ofSeconds(20), records -> records.size() >= count);
    }

    /** What is in the topic when nothing has been added for a while. */
    public static List<ConsumerRecord<byte[], byte[]>> readAll(String topic) {
        return read(topic, Duration.ofMillis(1_500), _ -> false);
    }

    public static String header(ConsumerRecord<?, ?> record, String name) {
        String value = CloudEvents.header(record, name);
        return value == null ? "" : value;
    }

    /** {@code ce_subject} of each record of a case, in the order of arrival. */
    public static List<String> subjects(List<ConsumerRecord<byte[], byte[]>> records, String caseNumber) {
        return records.stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(caseNumber))
                .map(record -> header(record, "ce_subject"))
                .toList();
    }

    @Override
    public void close() {
        producer.close();
    }
}
