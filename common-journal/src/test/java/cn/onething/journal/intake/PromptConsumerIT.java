package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.Wire;
import cn.onething.testsupport.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

/** Who starts before its topics are all there reads each of them as soon as it is. */
class PromptConsumerIT {
    /** A reader that does not wait for its topics has joined by then, and what it asked of the broker lies there. */
    private static final Duration BEFORE = Duration.ofSeconds(6);

    private static final int LONGEST_FETCH = 40_000;

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void aTopicThatIsMadeLaterIsRead() {
        Home home = Home.make("prompt");
        String late = home.events() + ".late";
        try (Wire wire = new Wire();
                PromptConsumer consumer =
                        new PromptConsumer(settings(home.properties().service()))) {
            consumer.subscribe(List.of(home.commands(), late));
            assertThat(firstWithin(BEFORE, consumer)).isEmpty();
            make(late);
            wire.send(new ProducerRecord<>(late, Wire.bytes("key"), Wire.bytes("value")));
            assertThat(firstWithin(SOON, consumer)).map(ConsumerRecord::topic).contains(late);
        }
    }

    @Test
    void thePlaceInAPartitionThatIsNotThereYetIsWaitedFor() throws Exception {
        Home home = Home.make("prompt");
        TopicPartition late = new TopicPartition(home.events() + ".late", 0);
        try (PromptConsumer consumer =
                new PromptConsumer(settings(home.properties().service()))) {
            consumer.assign(List.of(late));
            Thread maker = Thread.ofPlatform().start(() -> {
                LockSupport.parkNanos(BEFORE.toNanos());
                make(late.topic());
            });
            PromptConsumer.findPositions(consumer, List.of(late));
            assertThat(consumer.position(late, Duration.ZERO)).isZero();
            maker.join();
        }
    }

    private static void make(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestServers.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> firstWithin(Duration limit, PromptConsumer consumer) {
        long until = System.nanoTime() + limit.toNanos();
        while (System.nanoTime() < until) {
            ConsumerRecords<byte[], byte[]> read = consumer.poll(Duration.ofMillis(500));
            if (!read.isEmpty()) {
                return Optional.of(read.iterator().next());
            }
        }
        return Optional.empty();
    }

    private static Map<String, Object> settings(String group) {
        return Map.of(
                "bootstrap.servers",
                TestServers.bootstrapServers(),
                "group.id",
                group,
                "fetch.max.wait.ms",
                LONGEST_FETCH,
                "auto.offset.reset",
                "earliest",
                "key.deserializer",
                ByteArrayDeserializer.class,
                "value.deserializer",
                ByteArrayDeserializer.class);
    }
}
