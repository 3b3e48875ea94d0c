package cn.onething.journal.setup;

import cn.onething.journal.Journal;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.intake.IntakeContainers;
import cn.onething.journal.message.JournalTopics;
import cn.onething.journal.relay.Marks;
import cn.onething.journal.relay.Outbox;
import cn.onething.journal.relay.Relay;
import cn.onething.journal.verification.Fold;
import cn.onething.journal.verification.VerificationController;
import cn.onething.journal.verification.Verifier;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.transaction.PlatformTransactionManager;

/** Everything that a service with a journal needs; the service itself adds its {@link Outbox} and its intake. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration")
@Import(VerificationController.class)
public class JournalAutoConfiguration {

    /** A service is named after its application unless it says otherwise: consumer group, source, dead letters. */
    @Bean
    public JournalProperties journalProperties(Environment environment) {
        JournalProperties bound = Binder.get(environment).bindOrCreate("onething.journal", JournalProperties.class);
        return bound.service().isEmpty()
                ? bound.named(environment.getRequiredProperty("spring.application.name"))
                : bound;
    }

    @Bean
    static PoolSettings poolSettings() {
        return new PoolSettings();
    }

    @Bean
    public LibraryMigrations journalMigrations() {
        return new LibraryMigrations("journal", "classpath:db/journal");
    }

    /**
     * The libraries' schemas first, then the service's own, each with its own history. A service whose
     * {@code spring.flyway.locations} is empty has none of its own.
     */
    @Bean
    public FlywayMigrationStrategy librariesFirst(ObjectProvider<LibraryMigrations> libraries) {
        return flyway -> {
            Configuration own = flyway.getConfiguration();
            libraries
                    .orderedStream()
                    .forEach(library -> migrate(Flyway.configure()
                            .configuration(own)
                            .locations(library.location())
                            .table("flyway_history_" + library.name())));
            if (own.getLocations().length > 0) {
                migrate(Flyway.configure().configuration(own));
            }
        };
    }

    private static void migrate(FluentConfiguration scripts) {
        scripts.baselineOnMigrate(true).baselineVersion("0").load().migrate();
    }

    @Bean
    @DependsOn("flywayInitializer")
    public Journal journal(JdbcTemplate jdbc, PlatformTransactionManager transactions, JournalProperties properties) {
        Shards.ensure(jdbc, properties.shards());
        return new Journal(jdbc, transactions, properties.shards());
    }

    @Bean
    public DeadLetters deadLetters(JdbcTemplate jdbc, JournalProperties properties, Journal journal) {
        return new DeadLetters(jdbc, properties.service(), journal);
    }

    @Bean
    TopicMaker topicMaker(KafkaAdmin admin) {
        admin.setAutoCreate(false); // it would try once only
        return new TopicMaker(admin::initialize, Duration.ofSeconds(3));
    }

    /** Batches are made by the relay, which flushes each: the producer lingers only to gather them. */
    @Bean(destroyMethod = "close")
    public Producer<byte[], byte[]> relayProducer(KafkaProperties kafka) {
        Map<String, Object> settings = kafka.buildProducerProperties();
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 100);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, JournalTopics.LARGEST_DEAD_LETTER);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        settings.put(ProducerConfig.METADATA_MAX_AGE_CONFIG, 60_000);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaProducer<>(settings);
    }

    @Bean
    public Relay relay(
            Journal journal,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Outbox outbox,
            Producer<byte[], byte[]> relayProducer,
            DeadLetters deadLetters,
            JournalProperties properties) {
        Marks marks = new Marks(jdbc, transactions, properties.markInterval());
        return new Relay(journal, jdbc, marks, outbox, relayProducer, deadLetters, properties);
    }

    @Bean
    public Verifier verifier(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Fold.Factory folds,
            JournalProperties properties) {
        return new Verifier(jdbc, transactions, folds, properties.shards());
    }

    @Bean
    StoppedReaders stoppedReaders(ApplicationContext context, JournalProperties properties) {
        return new StoppedReaders(context, properties.instance());
    }

    /**
     * A long wait in the broker instead of many short polls keeps an idle service idle. Not longer than this, because
     * partitions that an instance takes over from another one are not read before its running wait is over; those of a named
     * one are taken over late anyway.
     */
    @Bean
    public IntakeContainers intakeContainers(KafkaProperties kafka, Relay relay, JournalProperties properties) {
        Map<String, Object> settings = kafka.buildConsumerProperties();
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, properties.pollBatch());
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 5_000);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 60_000);
        // also how often each consumer's heartbeat thread wakes up to see whether it is time
        settings.put(ConsumerConfig.RETRY_BACKOFF_MS_CONFIG, 1_000);
        settings.put(ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        settings.putAll(membership(properties.instance()));
        settings.put(
                ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, "org.apache.kafka.clients.consumer.RangeAssignor");
        return new IntakeContainers(settings, relay, properties);
    }

    /**
     * The session is how long the partitions of an instance that was killed wait for another one: for itself as well when it
     * has no name. With a name it goes on at once, so that the session can be long and signs of life rare, which are most
     * of what an idle service does. Nor does it ask every minute what became of its topics: any error makes it ask.
     */
    private static Map<String, Object> membership(String instance) {
        if (instance.isEmpty()) {
            return Map.of(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        }
        return Map.of(
                ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance,
                ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 30_000,
                ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 10_000,
                ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10_000,
                ConsumerConfig.METADATA_MAX_AGE_CONFIG, 300_000);
    }
}
