package cn.onething.journal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.ItemCommand;
import cn.onething.events.Topics;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalProperties;
import cn.onething.journal.deadletter.DeadLetters;
import cn.onething.journal.intake.Intake;
import cn.onething.journal.intake.IntakeContainers;
import cn.onething.journal.message.JournalTopics;
import cn.onething.journal.message.MessageReader;
import cn.onething.journal.relay.Outbox;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.Notes;
import cn.onething.journal.testkit.Wire;
import cn.onething.journal.verification.Fold;
import cn.onething.testsupport.OnTestServers;
import cn.onething.testsupport.TestServers;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.web.client.RestClient;

/** A whole service by auto-configuration, as departments and the orchestrator have it. */
@OnTestServers
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.application.name=notes", "spring.flyway.locations=classpath:db/notes"})
class ServiceIT {
    private static final Home NAMES =
            new Home("", new JournalProperties("notes", 8, 1, 1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 1, ""));

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {
        @Bean
        Notes notes(JdbcTemplate jdbc) {
            return new Notes(jdbc, Topics.events("notes"));
        }

        @Bean
        Outbox outbox(Notes notes) {
            return notes::render;
        }

        @Bean
        Fold.Factory folds(Notes notes) {
            return notes::of;
        }

        @Bean
        KafkaAdmin.NewTopics topics(JournalProperties properties) {
            return JournalTopics.of(
                    properties, Topics.commands("notes"), Topics.events("notes"), Topics.deadLetters("notes"));
        }

        @Bean
        ConcurrentMessageListenerContainer<byte[], byte[]> intake(
                IntakeContainers containers,
                Journal journal,
                DeadLetters deadLetters,
                JournalProperties properties,
                Notes notes) {
            var reader = new MessageReader<>(ItemCommand.class, properties.maxMessageBytes());
            return containers.container(
                    new Intake<>(journal, deadLetters, reader, notes), List.of(Topics.commands("notes")));
        }
    }

    @Autowired
    private Journal journal;

    @Autowired
    private Notes notes;

    @Autowired
    private JournalProperties properties;

    @LocalServerPort
    private int port;

    @Test
    void theServiceIsNamedAfterTheApplication() {
        assertThat(properties.service()).isEqualTo("notes");
    }

    @Test
    void commandsComeInAnswersGoOutAndTheVerificationSaysSo() {
        String number = NAMES.caseIn(5, 1);
        try (Wire wire = new Wire()) {
            wire.send(NAMES, number, "a", "b");
            wire.send(Wire.record(NAMES, number, "c"));
        }
        var records = Wire.read(
                Topics.events("notes"),
                Duration.ofSeconds(20),
                it -> Wire.subjects(it, number).size() == 3);
        assertThat(Wire.subjects(records, number)).containsExactly(number + "/a/1", number + "/b/1", number + "/c/1");
        String report = RestClient.create("http://localhost:" + port)
                .get()
                .uri("/operations/verify")
                .retrieve()
                .body(String.class);
        assertThat(report.lines().toList())
                .last()
                .asString()
                .startsWith("{\"ok\":true,\"rows\":")
                .endsWith("\"problems\":[]}");
        assertThat(report.lines().findFirst())
                .hasValueSatisfying(line -> assertThat(line).startsWith("{").contains("\"of\":"));
    }

    /** Longer with {@code -Donething.measure.seconds=20}. */
    @Test
    void aServiceWithNothingToDoDoesNextToNothing() throws InterruptedException {
        Awaitility.await().until(() -> !notes.seen.isEmpty() || sendOne());
        int seconds = Integer.getInteger("onething.measure.seconds", 3);
        // what the tests before it left to the JIT compiler is not the service's: the quietest window counts
        double cores = 1;
        for (int window = 0; window < 6 && cores >= 0.1; window++) {
            cores = Math.min(cores, coresOver(seconds));
        }
        System.out.printf("MEASURED idle service: %.4f of a core over %d s%n", cores, seconds);
        assertThat(cores).isLessThan(0.1);
    }

    private static double coresOver(int seconds) throws InterruptedException {
        var machine = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = machine.getProcessCpuTime();
        Thread.sleep(seconds * 1_000L);
        return (machine.getProcessCpuTime() - before) / 1e9 / seconds;
    }

    private boolean sendOne() {
        try (Wire wire = new Wire()) {
            wire.send(NAMES, NAMES.caseIn(1, 77), "warm");
        }
        return false;
    }

    @Test
    void aDecisionReachesItsReaderWithinMilliseconds() {
        int warm = 200;
        int measured = 200;
        List<Double> millis = new ArrayList<>();
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            var partition = List.of(new TopicPartition(Topics.events("notes"), 6));
            consumer.assign(partition);
            consumer.seekToEnd(partition);
            consumer.position(partition.getFirst());
            for (int i = 0; i < warm + measured; i++) {
                String number = NAMES.caseIn(6, 100 + i);
                journal.write(6, session -> {
                    notes.note(session, number, "timed");
                    return true;
                });
                long committed = System.nanoTime();
                boolean found = false;
                while (!found) {
                    for (var record : consumer.poll(Duration.ofSeconds(5))) {
                        found |= Wire.header(record, "ce_subject").startsWith(number);
                    }
                }
                if (i >= warm) {
                    millis.add((System.nanoTime() - committed) / 1e6);
                }
            }
        }
        Collections.sort(millis);
        System.out.printf(
                "MEASURED commit to consumed: p50 %.2f ms, p99 %.2f ms%n",
                millis.get(measured / 2), millis.get(measured * 99 / 100));
        assertThat(millis.get(measured / 2)).isLessThan(50);
    }
}
