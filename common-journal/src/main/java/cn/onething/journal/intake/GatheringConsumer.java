package cn.onething.journal.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads on for a moment when what was read is little and more of the same is about to arrive. Under load polls are full
 * and nothing waits.
 */
final class GatheringConsumer extends KafkaConsumer<byte[], byte[]> {
    private static final int LITTLE = 100;
    private static final Duration MOMENT = Duration.ofMillis(10);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT_FOR_TOPICS = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private final Gathering gathering;
    private final long begin = System.nanoTime();
    private boolean knowsTopics;

    GatheringConsumer(Map<String, Object> settings, Gathering gathering) {
        super(settings);
        this.gathering = gathering;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (!knowsTopics && !findsTopics()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            return ConsumerRecords.empty();
        }
        ConsumerRecords<byte[], byte[]> read = super.poll(timeout);
        long until = System.nanoTime() + MOMENT.toNanos();
        for (long left = MOMENT.toNanos(); left > 0 && isToWait(read); left = until - System.nanoTime()) {
            read = together(read, super.poll(Duration.ofNanos(left)));
        }
        return read;
    }

    /**
     * Whether the broker knows all of its topics, or has had time enough: some may be made much later. Those that were made a
     * moment ago it knows one by one. Who joins with the first of them reads the others only when what it has asked of the
     * broker meanwhile is answered.
     */
    private boolean findsTopics() {
        try {
            knowsTopics = listTopics(LONGEST_LOOK).keySet().containsAll(subscription());
        } catch (TimeoutException _) {
            // the broker is away
        }
        knowsTopics |= System.nanoTime() - begin > LONGEST_WAIT_FOR_TOPICS.toNanos();
        return knowsTopics;
    }

    /**
     * Does not wait for what was asked of the broker and may lie there for seconds. Offsets are stored by now, and the group
     * hears over another connection that somebody leaves.
     */
    @Override
    public void close() {
        close(CloseOptions.timeout(LONGEST_CLOSE));
    }

    private boolean isToWait(ConsumerRecords<byte[], byte[]> read) {
        if (read.isEmpty() || read.count() >= LITTLE) {
            return false;
        }
        Map<String, Integer> counts = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> each : read) {
            if (each.key() != null) {
                counts.merge(new String(each.key(), StandardCharsets.UTF_8), 1, Integer::sum);
            }
        }
        return gathering.isWorthWaiting(counts);
    }

    private static ConsumerRecords<byte[], byte[]> together(
            ConsumerRecords<byte[], byte[]> first, ConsumerRecords<byte[], byte[]> second) {
        if (second.isEmpty()) {
            return first;
        }
        Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
        for (ConsumerRecords<byte[], byte[]> each : List.of(first, second)) {
            each.partitions()
                    .forEach(partition -> records.computeIfAbsent(partition, _ -> new ArrayList<>())
                            .addAll(each.records(partition)));
        }
        Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(first.nextOffsets());
        next.putAll(second.nextOffsets());
        return new ConsumerRecords<>(records, next);
    }
}
