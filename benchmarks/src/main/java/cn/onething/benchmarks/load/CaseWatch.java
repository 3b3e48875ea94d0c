package cn.onething.benchmarks.load;

import cn.onething.benchmarks.BenchFailed;
import cn.onething.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads {@code onething.cases.v1} and tells how cases end. When, the messages say themselves, so they may lie in the broker
 * for a while: an instrument that reads each as it comes is a sixth of the broker's work at 20 cases/s.
 */
final class CaseWatch implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();
    private static final int LEAST_BYTES = 512 * 1024;
    private static final int LONGEST_WAIT_MILLIS = 200;

    private final KafkaConsumer<String, byte[]> changes;
    private final Thread reader;
    private final Endings endings;

    /** Only what is written after this returns is seen. */
    CaseWatch(String bootstrapServers, Endings endings) {
        this.endings = endings;
        changes = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "fetch.min.bytes",
                        LEAST_BYTES,
                        "fetch.max.wait.ms",
                        LONGEST_WAIT_MILLIS,
                        "max.poll.records",
                        5000),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            List<TopicPartition> partitions = changes.partitionsFor(Topics.CASES).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            changes.assign(partitions);
            changes.seekToEnd(partitions);
            partitions.forEach(changes::position);
        } catch (KafkaException e) {
            changes.close();
            throw new BenchFailed("无法读取 " + Topics.CASES, "cannot read the topic of case changes: " + e, e);
        }
        reader = Thread.ofPlatform().name("case-watch").daemon().start(this::read);
    }

    private void read() {
        try (changes) {
            while (true) {
                var batch = changes.poll(Duration.ofSeconds(1));
                long now = System.nanoTime();
                long nowMillis = System.currentTimeMillis();
                for (ConsumerRecord<String, byte[]> change : batch) {
                    String status = statusIn(change.value());
                    if (status != null) {
                        long ago = TimeUnit.MILLISECONDS.toNanos(nowMillis - change.timestamp());
                        endings.changed(change.key(), status, now - ago);
                    }
                }
            }
        } catch (WakeupException e) {
            // asked to stop
        } catch (KafkaException | JacksonException e) {
            endings.fail(new BenchFailed("读取办件消息失败", "reading case changes failed: " + e, e));
        }
    }

    /** Stops at the case's own status: the items behind it are not needed, and most records are not final. */
    static @Nullable String statusIn(byte[] payload) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), payload)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = Objects.requireNonNull(parser.currentName());
                parser.nextToken();
                if (field.equals("status")) {
                    return parser.getString();
                }
                parser.skipChildren();
            }
            return null;
        }
    }

    @Override
    public void close() {
        changes.wakeup();
        try {
            reader.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
