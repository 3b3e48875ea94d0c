package cn.onething.journal.testkit;

import cn.onething.events.CaseNumber;
import cn.onething.events.Topics;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.message.JournalTopics;
import cn.onething.testsupport.TestServers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.kafka.core.KafkaAdmin;

/** The database and the topics of a small service: where its instances come and go. */
public record Home(String url, JournalProperties properties) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Home make(String name) {
        return make(name, 8);
    }

    public static Home make(String name, int shards) {
        String service = name + "-" + NUMBER.incrementAndGet();
        JournalProperties properties = new JournalProperties(
                service,
                shards,
                4_000,
                1 << 20,
                Duration.ofMillis(300),
                Duration.ofSeconds(1),
                Duration.ofMillis(500),
                1,
                "");
        Home home = new Home(TestServers.postgresUrl("journal"), properties);
        Flyway.configure()
                .dataSource(home.url, TestServers.user(), TestServers.password())
                .locations("classpath:db/journal")
                .load()
                .migrate();
        home.jdbc().execute(Notes.TABLE);
        home.makeTopics();
        return home;
    }

    private void makeTopics() {
        try (var context = new GenericApplicationContext()) {
            context.registerBean(
                    KafkaAdmin.class,
                    () -> new KafkaAdmin(Map.of("bootstrap.servers", TestServers.bootstrapServers())));
            context.registerBean(
                    KafkaAdmin.NewTopics.class,
                    () -> JournalTopics.of(properties, commands(), events(), deadLetters()));
            context.refresh();
        }
    }

    /** Connections of its own, beside those of the instances. */
    public JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url, TestServers.user(), TestServers.password()));
    }

    public NoteService open() {
        return new NoteService(this);
    }

    /** An instance with a name. */
    public NoteService openAs(String instance) {
        JournalProperties p = properties;
        return new NoteService(new Home(
                url,
                new JournalProperties(
                        p.service(),
                        p.shards(),
                        p.pollBatch(),
                        p.maxMessageBytes(),
                        p.relayFallback(),
                        p.markInterval(),
                        p.offsetInterval(),
                        p.readers(),
                        instance)));
    }

    public String commands() {
        return Topics.commands(properties.service());
    }

    public String events() {
        return Topics.events(properties.service());
    }

    public String deadLetters() {
        return Topics.deadLetters(properties.service());
    }

    public String caseIn(int shard, int number) {
        return CaseNumber.of("999900", "101", LocalDate.of(2026, 1, 5), number, shard, properties.shards())
                .value();
    }

    public int shardOf(String caseNumber) {
        return new CaseNumber(caseNumber).shard(properties.shards());
    }
}
