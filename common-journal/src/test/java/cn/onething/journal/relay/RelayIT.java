package cn.onething.journal.relay;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.message.CloudEvents;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import cn.onething.testsupport.TestServers;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventDeserializer;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What the relay publishes when everything goes well, and when it is cut off between two steps. */
class RelayIT {
    private static final List<String> ITEMS =
            IntStream.range(0, 40).mapToObj(it -> "i" + it).toList();

    private static List<String> subjectsOf(String number) {
        return ITEMS.stream().map(item -> number + "/" + item + "/1").toList();
    }

    private static List<String> ids(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream().map(record -> Wire.header(record, "ce_id")).toList();
    }

    private static void awaitMark(Home home, int shard, long position) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> home.jdbc()
                                .queryForObject("select published from journal_mark where shard = ?", Long.class, shard)
                        == position);
    }

    @Test
    void aCrashBetweenCommitAndPublishLosesNothing() {
        Home home = Home.make("unpublished");
        String one = home.caseIn(2, 1);
        String two = home.caseIn(5, 1);
        try (NoteService crashed = home.open()) {
            ITEMS.forEach(item -> {
                crashed.write(one, item);
                crashed.write(two, item);
            });
        }
        assertThat(Wire.readAll(home.events())).isEmpty();
        try (NoteService restarted = home.open().publish()) {
            var records = Wire.read(home.events(), 2 * ITEMS.size());
            assertThat(records).hasSize(2 * ITEMS.size());
            assertThat(Wire.subjects(records, one)).isEqualTo(subjectsOf(one));
            assertThat(Wire.subjects(records, two)).isEqualTo(subjectsOf(two));
            assertThat(records)
                    .allSatisfy(
                            record -> assertThat(record.partition()).isEqualTo(home.shardOf(new String(record.key()))));
            awaitMark(home, 2, ITEMS.size());
            assertThat(restarted.relay.isRunning()).isTrue();
        }
        try (NoteService again = home.open().publish()) {
            assertThat(Wire.readAll(home.events())).as("the mark was kept").hasSize(2 * ITEMS.size());
            assertThat(again.verifier.verify(_ -> {}).ok()).isTrue();
        }
    }

    @Test
    void aCrashBetweenPublishAndMarkSendsTheSameAgainInOrder() {
        Home home = Home.make("unmarked");
        String number = home.caseIn(2, 1);
        try (NoteService service = home.open().publish()) {
            ITEMS.forEach(item -> service.write(number, item));
            Wire.read(home.events(), ITEMS.size());
        }
        home.jdbc().update("update journal_mark set published = 10 where shard = 2");
        try (NoteService restarted = home.open().publish()) {
            restarted.write(number, "after");
            var records = Wire.read(home.events(), 2 * ITEMS.size() - 10 + 1);
            List<String> ids = ids(records);
            assertThat(ids).hasSize(2 * ITEMS.size() - 10 + 1);
            assertThat(ids.subList(ITEMS.size(), ids.size() - 1)).isEqualTo(ids.subList(10, ITEMS.size()));
            assertThat(new HashSet<>(ids)).hasSize(ITEMS.size() + 1);
        }
    }

    @Test
    void rowsOfAnotherInstanceAreFoundUnderLoadAsWell() {
        Home home = Home.make("foreign");
        String busy = home.caseIn(1, 1);
        String quiet = home.caseIn(6, 1);
        try (NoteService owner = home.open().publish();
                NoteService other = home.open()) {
            other.write(quiet, "foreign");
            long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
            for (int i = 0; System.nanoTime() < end; i++) {
                owner.write(busy, "b" + i);
            }
            var records = Wire.readAll(home.events());
            int place = IntStream.range(0, records.size())
                    .filter(i -> Wire.header(records.get(i), "ce_subject").startsWith(quiet))
                    .findFirst()
                    .orElse(-1);
            assertThat(place).isNotNegative();
            ConsumerRecord<byte[], byte[]> found = records.get(place);
            long behind = home.jdbc()
                    .queryForObject("select extract(epoch from at) * 1000 from journal where shard = 6", Double.class)
                    .longValue();
            assertThat(found.timestamp() - behind)
                    .as("milliseconds until it was sent")
                    .isLessThan(2_000);
            assertThat(home.jdbc().queryForObject("select published from journal_mark where shard = 1", Long.class))
                    .as("the mark moves under load")
                    .isPositive();
        }
    }

    @Test
    void aRowThatCannotBeRenderedHoldsUpItsShardOnly() {
        Home home = Home.make("unrenderable");
        String bad = home.caseIn(2, 1);
        String good = home.caseIn(5, 1);
        try (NoteService service = home.open()) {
            service.notes.unrenderable = row -> row.caseNumber().equals(bad) && row.position() == 4;
            ITEMS.forEach(item -> {
                service.write(bad, item);
                service.write(good, item);
            });
            service.publish();
            var records = Wire.read(home.events(), ITEMS.size() + 3);
            assertThat(Wire.subjects(records, good)).isEqualTo(subjectsOf(good));
            records = Wire.read(
                    home.events(),
                    Duration.ofSeconds(15),
                    it -> Wire.subjects(it, bad).size() == 3);
            assertThat(Wire.subjects(records, bad)).isEqualTo(subjectsOf(bad).subList(0, 3));
            service.notes.unrenderable = _ -> false;
            records = Wire.read(home.events(), 2 * ITEMS.size());
            assertThat(Wire.subjects(records, bad)).isEqualTo(subjectsOf(bad));
        }
    }

    @Test
    void othersReadTheRecordsWithTheCloudEventsSdk() {
        Home home = Home.make("cloudevents");
        String number = home.caseIn(2, 1);
        try (NoteService service = home.open().publish()) {
            service.write(number, "noted");
            JournalRow row = Rows.read(service.jdbc, 2, 1, 1).getFirst();
            CloudEvent event = readWithSdk(home);
            assertThat(event.getSpecVersion().toString()).isEqualTo("1.0");
            assertThat(event.getId()).isEqualTo(CloudEvents.idOf("granted/" + number + "/noted"));
            assertThat(event.getType()).isEqualTo("cn.onething.item.granted.v1");
            assertThat(event.getSource())
                    .isEqualTo(URI.create("/onething/" + home.properties().service()));
            assertThat(event.getSubject()).isEqualTo(number + "/noted/1");
            assertThat(event.getTime().toInstant()).isEqualTo(row.at());
            assertThat(event.getTime().getOffset().getId()).isEqualTo("+08:00");
            assertThat(event.getDataContentType()).isEqualTo("application/json");
            assertThat(event.getDataSchema())
                    .isEqualTo(URI.create("https://onething.cn/schemas/cn.onething.item.granted.v1"));
            assertThat(event.getExtension("sequence")).isEqualTo("1");
            assertThat(event.getExtension("causationid")).isEqualTo("2-1");
            assertThat(new String(event.getData().toBytes())).contains("\"entry\":\"note-1\"");
        }
    }

    private static CloudEvent readWithSdk(Home home) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestServers.bootstrapServers()),
                new StringDeserializer(),
                new CloudEventDeserializer())) {
            var partition = List.of(new TopicPartition(home.events(), 2));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            List<CloudEvent> events = new ArrayList<>();
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> events.add(record.value()));
                return !events.isEmpty();
            });
            return events.getFirst();
        }
    }
}
