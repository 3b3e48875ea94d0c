package cn.onething.journal;

import cn.onething.events.ItemCommand;
import cn.onething.journal.verification.Verifier;
import cn.onething.testsupport.TestServers;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** One instance, put together as the auto-configuration does it; what a process of the service would hold. */
final class NoteService implements AutoCloseable {
    final HikariDataSource connections = new HikariDataSource();
    final JdbcTemplate jdbc;
    final Journal journal;
    final Notes notes;
    final Relay relay;
    final Intake<ItemCommand> intake;
    final Verifier verifier;
    private final Home home;
    private final Producer<byte[], byte[]> producer;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    NoteService(Home home) {
        this.home = home;
        connections.setJdbcUrl(home.url());
        connections.setUsername(TestServers.user());
        connections.setPassword(TestServers.password());
        connections.setMaximumPoolSize(6);
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(3_000);
        jdbc = new JdbcTemplate(connections);
        var transactions = new JdbcTransactionManager(connections);
        var kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(TestServers.bootstrapServers()));
        var parts = new JournalAutoConfiguration();
        journal = parts.journal(jdbc, transactions, home.properties());
        DeadLetters deadLetters = parts.deadLetters(jdbc, home.properties(), journal);
        notes = new Notes(jdbc, home.events());
        producer = parts.relayProducer(kafka);
        relay = parts.relay(journal, jdbc, transactions, notes, producer, deadLetters, home.properties());
        verifier = parts.verifier(jdbc, transactions, notes, home.properties());
        intake = new Intake<>(
                journal,
                deadLetters,
                new MessageReader<>(ItemCommand.class, home.properties().maxMessageBytes()),
                notes);
        container = parts.intakeContainers(kafka, relay, home.properties()).container(intake, List.of(home.commands()));
    }

    /** Reads its topic and publishes for the shards that Kafka gives it. */
    NoteService start() {
        relay.start();
        container.start();
        return this;
    }

    /** Only publishes, for all shards, as a service that is alone does. */
    NoteService publish() {
        relay.own(java.util.stream.IntStream.range(0, journal.shards()).boxed().toList());
        relay.start();
        return this;
    }

    boolean isReading() {
        return container.isInExpectedState();
    }

    void write(String caseNumber, String item) {
        journal.write(home.shardOf(caseNumber), session -> {
            notes.note(session, caseNumber, item);
            return true;
        });
    }

    List<String> itemsSeen(String caseNumber) {
        return notes.seen.stream()
                .filter(each -> each.caseNumber().equals(caseNumber))
                .map(each -> each.message().item().item())
                .toList();
    }

    @Override
    public void close() {
        if (container.isRunning()) {
            container.stop();
        }
        if (relay.isRunning()) {
            relay.stop();
        }
        producer.close(java.time.Duration.ofSeconds(1));
        connections.close();
    }
}
