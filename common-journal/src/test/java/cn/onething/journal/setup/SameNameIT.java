package cn.onething.journal.setup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.Topics;
import cn.onething.testsupport.OnTestServers;
import cn.onething.testsupport.TestServers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;

/** Somebody starts a second process and forgets to give it a name of its own. */
@OnTestServers
@SpringBootTest(
        classes = ServiceIT.Application.class,
        properties = {
            "spring.application.name=same-name",
            "spring.flyway.locations=classpath:db/notes",
            "onething.journal.instance=same-name-1"
        })
class SameNameIT {
    @Autowired
    private ApplicationAvailability availability;

    @Autowired
    private ConcurrentMessageListenerContainer<byte[], byte[]> intake;

    @Test
    void whoLosesItsNameIsNotReadyAnyMore() {
        Awaitility.await().until(() -> !intake.getAssignedPartitions().isEmpty());
        assertThat(availability.getReadinessState()).isEqualTo(ReadinessState.ACCEPTING_TRAFFIC);

        try (var namesake = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestServers.bootstrapServers(),
                        "group.id",
                        "same-name",
                        "group.instance.id",
                        "same-name-1-0"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            namesake.subscribe(List.of(Topics.commands("notes")));
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
                namesake.poll(Duration.ofMillis(200));
                return availability.getReadinessState() == ReadinessState.REFUSING_TRAFFIC;
            });
        }
    }
}
