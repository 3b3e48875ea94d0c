package cn.onething.benchmarks.load;

import cn.onething.benchmarks.BenchFailed;
import cn.onething.events.Topics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** Reads {@code onething.cases.v1} as the portal would, and tells how cases end. Asks nobody, so it costs the suite little. */
final class CaseWatch implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final KafkaConsumer<String, byte[]> changes;
    private final Thread reader;
    private final Endings endings;

    /** How long changes may lie in the broker. */
    enum Haste {
        /** Each is read as it comes: what counts is when. */
        AT_ONCE(1, 500),
        /** They are read by the half megabyte: what counts is how many, and a reader that asks all the time costs the suite CPU. */
        BY_THE_BATCH(512 * 1024, 100);

        private final int minBytes;
        private final int maxWaitMillis;

        Haste(int minBytes, int maxWaitMillis) {
            this.minBytes = minBytes;
            this.maxWaitMillis = maxWaitMillis;
        }
    }

    /** Only what is written after this returns is seen. */
    CaseWatch(String bootstrapServers, Haste haste, Endings endings) {
        this.endings = endings;
        changes = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "enable.auto.commit",
                        false,
                        "fetch.min.bytes",
                        haste.minBytes,
                        "fetch.max.wait.ms",
                        haste.maxWaitMillis,
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
                for (ConsumerRecord<String, byte[]> change : batch) {
                    String status = statusIn(change.value());
                    if (status != null) {
                        endings.changed(change.key(), status, now);
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
