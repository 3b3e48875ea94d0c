package cn.onething.journal;

import cn.onething.events.CaseNumber;
import cn.onething.events.Topics;
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
record Home(String url, JournalProperties properties) {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Home make(String name) {
        return make(name, 8);
    }

    static Home make(String name, int shards) {
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
    JdbcTemplate jdbc() {
        return new JdbcTemplate(new DriverManagerDataSource(url, TestServers.user(), TestServers.password()));
    }

    NoteService open() {
        return new NoteService(this);
    }

    /** An instance with a name. */
    NoteService openAs(String instance) {
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

    String commands() {
        return Topics.commands(properties.service());
    }

    String events() {
        return Topics.events(properties.service());
    }

    String deadLetters() {
        return Topics.deadLetters(properties.service());
    }

    String caseIn(int shard, int number) {
        return CaseNumber.of("999900", "101", LocalDate.of(2026, 1, 5), number, shard, properties.shards())
                .value();
    }

    int shardOf(String caseNumber) {
        return new CaseNumber(caseNumber).shard(properties.shards());
    }
}
