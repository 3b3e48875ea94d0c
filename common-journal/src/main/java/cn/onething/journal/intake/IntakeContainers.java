package cn.onething.journal.intake;

import cn.onething.journal.JournalProperties;
import cn.onething.journal.relay.Relay;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Makes the listener containers: batches, offsets by time, shards owned as their partitions are. */
public final class IntakeContainers {
    /** Offsets of the last records before a silence are stored after it at the latest. */
    private static final Duration LONGEST_POLL = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final Relay relay;
    private final JournalProperties properties;

    /** @param settings of the Kafka consumers */
    public IntakeContainers(Map<String, Object> settings, Relay relay, JournalProperties properties) {
        this.settings = Map.copyOf(settings);
        this.relay = relay;
        this.properties = properties;
    }

    public ConcurrentMessageListenerContainer<byte[], byte[]> container(Intake<?> intake, List<String> topics) {
        return container(intake, topics, Gathering.NONE);
    }

    public ConcurrentMessageListenerContainer<byte[], byte[]> container(
            Intake<?> intake, List<String> topics, Gathering gathering) {
        ContainerProperties container = new ContainerProperties(topics.toArray(String[]::new));
        container.setGroupId(properties.service());
        container.setMessageListener(intake);
        container.setAckMode(ContainerProperties.AckMode.TIME);
        container.setAckTime(properties.offsetInterval().toMillis());
        container.setPollTimeout(LONGEST_POLL.toMillis());
        container.setMissingTopicsFatal(false);
        container.setConsumerRebalanceListener(new OwnedShards());
        var made = new ConcurrentMessageListenerContainer<>(consumers(gathering), container);
        made.setBeanName("intake");
        made.setConcurrency(properties.readers());
        made.setCommonErrorHandler(untilItWorks());
        return made;
    }

    private ConsumerFactory<byte[], byte[]> consumers(Gathering gathering) {
        return new DefaultKafkaConsumerFactory<>(settings) {
            @Override
            protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> complete) {
                return new GatheringConsumer(complete, gathering);
            }
        };
    }

    /** Whatever comes through to the container is tried again: giving up would pass over the whole poll. */
    private static DefaultErrorHandler untilItWorks() {
        DefaultErrorHandler handler = new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS));
        handler.setClassifications(Map.of(), true);
        return handler;
    }

    private final class OwnedShards implements ConsumerAwareRebalanceListener {
        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            relay.own(shardsOf(partitions));
            PromptConsumer.findPositions(consumer, partitions);
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            relay.disown(shardsOf(partitions));
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            relay.disown(shardsOf(partitions));
        }

        private static List<Integer> shardsOf(Collection<TopicPartition> partitions) {
            return partitions.stream().map(TopicPartition::partition).distinct().toList();
        }
    }
}
