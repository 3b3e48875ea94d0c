package cn.onething.journal.testkit;

import cn.onething.events.ItemCommand;
import cn.onething.journal.Journal;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.intake.Intake;
import cn.onething.journal.message.MessageReader;
import cn.onething.journal.relay.Relay;
import cn.onething.journal.setup.JournalAutoConfiguration;
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
public final class NoteService implements AutoCloseable {
    public final HikariDataSource connections = new HikariDataSource();
    public final JdbcTemplate jdbc;
    public final Journal journal;
    public final Notes notes;
    public final Relay relay;
    public final Intake<ItemCommand> intake;
    public final Verifier verifier;
    private final Home home;
    private final Producer<byte[], byte[]> producer;
    private final ConcurrentMessageListenerContainer<byte[], byte[]> container;

    public NoteService(Home home) {
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
    public NoteService start() {
        relay.start();
        container.start();
        return this;
    }

    /** Only publishes, for all shards, as a service that is alone does. */
    public NoteService publish() {
        relay.own(java.util.stream.IntStream.range(0, journal.shards()).boxed().toList());
        relay.start();
        return this;
    }

    public boolean isReading() {
        return container.isInExpectedState();
    }

    public void write(String caseNumber, String item) {
        journal.write(home.shardOf(caseNumber), session -> {
            notes.note(session, caseNumber, item);
            return true;
        });
    }

    public List<String> itemsSeen(String caseNumber) {
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
