package cn.onething.journal.message;

import cn.onething.journal.JournalProperties;
import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The topics of a service: one partition per shard, and room for records that will turn out to be too large. Dead letters are
 * few and for people to read: they have one partition, because each costs a new broker some ten milliseconds.
 */
public final class JournalTopics {
    /** Bytes. */
    public static final int LARGEST_RECORD = 8 * 1024 * 1024;

    /** Bytes: the largest record and the headers that say why it is there. */
    public static final int LARGEST_DEAD_LETTER = 9 * 1024 * 1024;

    /** The only one of a dead-letter topic. */
    public static final int DEAD_LETTER_PARTITION = 0;

    private static final String DEAD_LETTERS = ".dead-letters.v1";

    private JournalTopics() {}

    /** Topics that are made at the start where they are missing; writers and readers both name them. */
    public static KafkaAdmin.NewTopics of(JournalProperties properties, String... names) {
        return new KafkaAdmin.NewTopics(Arrays.stream(names)
                .map(name -> topic(name, properties.shards()))
                .toArray(NewTopic[]::new));
    }

    private static NewTopic topic(String name, int shards) {
        boolean deadLetters = name.endsWith(DEAD_LETTERS);
        return TopicBuilder.name(name)
                .partitions(deadLetters ? DEAD_LETTER_PARTITION + 1 : shards)
                .config("max.message.bytes", Integer.toString(deadLetters ? LARGEST_DEAD_LETTER : LARGEST_RECORD))
                .build();
    }
}
