package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.Wire;
import cn.onething.testsupport.TestServers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is about to arrive is read together with what is there. */
class GatheringIT {
    private static Home home;
    private static Wire wire;

    @BeforeAll
    static void start() {
        home = Home.make("gathering");
        wire = new Wire();
    }

    @AfterAll
    static void stop() {
        wire.close();
    }

    private static GatheringConsumer reading(int shard, Gathering gathering) {
        var consumer = new GatheringConsumer(
                Map.of(
                        "bootstrap.servers",
                        TestServers.bootstrapServers(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        false,
                        "key.deserializer",
                        ByteArrayDeserializer.class,
                        "value.deserializer",
                        ByteArrayDeserializer.class),
                gathering);
        consumer.assign(List.of(new TopicPartition(home.commands(), shard)));
        return consumer;
    }

    private static List<String> keys(ConsumerRecords<byte[], byte[]> read) {
        List<String> keys = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : read) {
            keys.add(new String(each.key(), StandardCharsets.UTF_8));
        }
        return keys;
    }

    /** On a slow machine a moment may be too short for one of them. */
    @Test
    void whatArrivesWithinTheMomentIsReadTogether() {
        List<String> sent = new ArrayList<>();
        Gathering pairs = counts -> {
            String number = counts.keySet().iterator().next();
            boolean alone = counts.get(number) < 2;
            if (alone && sent.stream().filter(number::equals).count() < 2) {
                sent.add(number);
                wire.send(home, number, "second");
            }
            return alone;
        };
        int together = 0;
        try (GatheringConsumer consumer = reading(1, pairs)) {
            for (int i = 1; i <= 20; i++) {
                String number = home.caseIn(1, i);
                sent.add(number);
                wire.send(home, number, "first");
                List<String> read = new ArrayList<>();
                while (read.size() < 2) {
                    ConsumerRecords<byte[], byte[]> poll = consumer.poll(Duration.ofSeconds(5));
                    if (poll.count() == 2) {
                        together++;
                        assertThat(poll.nextOffsets().values())
                                .extracting(OffsetAndMetadata::offset)
                                .containsExactly(2L * i);
                    }
                    read.addAll(keys(poll));
                }
                assertThat(read).containsExactly(number, number);
            }
        }
        assertThat(together).isPositive();
    }

    @Test
    void nothingIsHeldBackForLongWhenNothingElseArrives() {
        String number = home.caseIn(2, 1);
        wire.send(home, number, "only");
        try (GatheringConsumer consumer = reading(2, _ -> true)) {
            List<String> read = new ArrayList<>();
            while (read.isEmpty()) {
                read.addAll(keys(consumer.poll(Duration.ofSeconds(5))));
            }
            assertThat(read).containsExactly(number);
        }
    }
}
