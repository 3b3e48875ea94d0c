package cn.onething.journal.intake;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Neither its start nor its end waits behind a fetch, which lies in the broker for seconds while there is nothing to read: a
 * broker answers the requests of a connection one after the other. So everything is found before the first fetch.
 */
class PromptConsumer extends KafkaConsumer<byte[], byte[]> {
    /** A broker makes hundreds of partitions for a new home, one by one. */
    private static final Duration LONGEST_SEARCH = Duration.ofSeconds(30);

    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(2);

    private final long begin = System.nanoTime();
    private boolean knowsTopics;

    PromptConsumer(Map<String, Object> settings) {
        super(settings);
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        if (!knowsTopics && !findsTopics()) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            return ConsumerRecords.empty();
        }
        return super.poll(timeout);
    }

    /**
     * Whether the broker knows all of its topics, or has had time enough: some may be made much later. Who joins its group
     * with some of them gets the others when it asks for its topics again, minutes later.
     */
    private boolean findsTopics() {
        try {
            knowsTopics = listTopics(LONGEST_LOOK).keySet().containsAll(subscription());
        } catch (TimeoutException _) {
            // the broker is away
        }
        knowsTopics |= System.nanoTime() - begin > LONGEST_SEARCH.toNanos();
        return knowsTopics;
    }

    /**
     * To be called when partitions are assigned: those whose leader the broker has not made yet are waited for. Otherwise the
     * first fetch asks for the others only, and so does the second, because the answer that was missing lies behind the first.
     */
    static void findPositions(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        long until = System.nanoTime() + LONGEST_SEARCH.toNanos();
        try {
            for (TopicPartition partition : partitions) {
                consumer.position(partition, Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (TimeoutException _) {
            // found while others are read
        }
    }

    /** Offsets are stored by now, and the group hears over another connection that somebody leaves. */
    @Override
    public void close() {
        close(CloseOptions.timeout(LONGEST_CLOSE));
    }
}
