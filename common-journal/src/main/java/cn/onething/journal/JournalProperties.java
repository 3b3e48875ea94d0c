package cn.onething.journal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param service the service's name on the wire; the Spring application name unless set
 * @param shards shards and partitions of every topic; fixed once an installation has data
 * @param pollBatch most records taken in by one poll
 * @param maxMessageBytes larger records go to the dead letters
 * @param relayFallback how often the relay looks for rows that another instance wrote
 * @param markInterval how often the relay's mark is stored
 * @param offsetInterval how often Kafka offsets are committed; more is redelivered after a crash, which is harmless
 * @param readers threads that read from Kafka
 * @param instance what this instance is called among those of the service, which no two may share; empty: it has no name
 */
@ConfigurationProperties("onething.journal")
public record JournalProperties(
        @DefaultValue("") String service,
        @DefaultValue("8") int shards,
        @DefaultValue("4000") int pollBatch,
        @DefaultValue("1048576") int maxMessageBytes,
        @DefaultValue("2s") Duration relayFallback,
        @DefaultValue("1s") Duration markInterval,
        @DefaultValue("2s") Duration offsetInterval,
        @DefaultValue("1") int readers,
        @DefaultValue("") String instance) {

    public JournalProperties {
        if (shards < 1 || shards > 1024) {
            throw new IllegalArgumentException("onething.journal.shards must be 1 to 1024, but is " + shards);
        }
        requirePositive("poll-batch", pollBatch);
        requirePositive("max-message-bytes", maxMessageBytes);
        requirePositive("readers", readers);
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("onething.journal." + name + " must be more than nothing");
        }
    }

    public JournalProperties named(String name) {
        return new JournalProperties(
                name,
                shards,
                pollBatch,
                maxMessageBytes,
                relayFallback,
                markInterval,
                offsetInterval,
                readers,
                instance);
    }
}
