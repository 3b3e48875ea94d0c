package cn.onething.journal.intake;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads on for a moment when what was read is little and more of the same is about to arrive. Under load polls are full
 * and nothing waits.
 */
final class GatheringConsumer extends PromptConsumer {
    private static final int LITTLE = 100;
    private static final Duration MOMENT = Duration.ofMillis(10);

    private final Gathering gathering;

    GatheringConsumer(Map<String, Object> settings, Gathering gathering) {
        super(settings);
        this.gathering = gathering;
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        ConsumerRecords<byte[], byte[]> read = super.poll(timeout);
        long until = System.nanoTime() + MOMENT.toNanos();
        for (long left = MOMENT.toNanos(); left > 0 && isToWait(read); left = until - System.nanoTime()) {
            read = together(read, super.poll(Duration.ofNanos(left)));
        }
        return read;
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
