package cn.onething.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.FixedBackOff;

/** Makes the listener containers: batches, offsets by time, shards owned as their partitions are. */
public final class IntakeContainers {
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Relay relay;
    private final JournalProperties properties;

    public IntakeContainers(ConsumerFactory<byte[], byte[]> consumers, Relay relay, JournalProperties properties) {
        this.consumers = consumers;
        this.relay = relay;
        this.properties = properties;
    }

    public ConcurrentMessageListenerContainer<byte[], byte[]> container(Intake<?> intake, List<String> topics) {
        ContainerProperties container = new ContainerProperties(topics.toArray(String[]::new));
        container.setGroupId(properties.service());
        container.setMessageListener(intake);
        container.setAckMode(ContainerProperties.AckMode.TIME);
        container.setAckTime(properties.offsetInterval().toMillis());
        container.setPollTimeout(properties.offsetInterval().toMillis());
        container.setMissingTopicsFatal(false);
        container.setConsumerRebalanceListener(new OwnedShards());
        var made = new ConcurrentMessageListenerContainer<>(consumers, container);
        made.setBeanName("intake");
        made.setConcurrency(properties.readers());
        made.setCommonErrorHandler(untilItWorks());
        return made;
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
