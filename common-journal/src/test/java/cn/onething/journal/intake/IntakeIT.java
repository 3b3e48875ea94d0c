package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.Rows;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Records that come twice, late and out of order, through Kafka and through the poll itself. */
class IntakeIT {
    private static Home home;
    private static NoteService service;
    private static Wire wire;

    @BeforeAll
    static void start() {
        home = Home.make("intake");
        service = home.open().start();
        wire = new Wire();
    }

    @AfterAll
    static void stop() {
        wire.close();
        service.close();
    }

    private static void awaitSeen(String number, int count) {
        Awaitility.await().until(() -> service.itemsSeen(number).size() >= count);
    }

    @Test
    void theHandlerSeesEveryRecordInTheOrderOfArrivalRepeatedOnesToo() {
        String number = home.caseIn(1, 1);
        wire.send(home, number, "c", "a", "c", "b", "a", "d");
        awaitSeen(number, 6);
        assertThat(service.itemsSeen(number)).containsExactly("c", "a", "c", "b", "a", "d");
        var records = Wire.read(
                home.events(),
                java.time.Duration.ofSeconds(10),
                it -> Wire.subjects(it, number).size() >= 4);
        assertThat(Wire.subjects(records, number))
                .containsExactly(number + "/c/1", number + "/a/1", number + "/b/1", number + "/d/1");
    }

    @Test
    void aRecordThatComesLateIsTakenInAfterTheOthers() {
        String number = home.caseIn(2, 1);
        ProducerRecord<byte[], byte[]> late = Wire.record(home, number, "first");
        wire.send(home, number, "second", "third");
        awaitSeen(number, 2);
        wire.send(late);
        awaitSeen(number, 3);
        assertThat(service.itemsSeen(number)).containsExactly("second", "third", "first");
    }

    @Test
    void aPollThatIsDeliveredAgainChangesNothingMore() {
        String number = home.caseIn(3, 1);
        List<ConsumerRecord<byte[], byte[]>> poll = List.of(polled(number, "a", 10), polled(number, "b", 11));
        service.intake.onMessage(poll);
        service.intake.onMessage(poll);
        assertThat(service.itemsSeen(number)).containsExactly("a", "b", "a", "b");
        assertThat(Rows.read(service.jdbc, 3, 1, 100)).hasSize(2);
    }

    private static ConsumerRecord<byte[], byte[]> polled(String number, String item, long offset) {
        ProducerRecord<byte[], byte[]> sent = Wire.record(home, number, item);
        var record = new ConsumerRecord<>(home.commands(), sent.partition(), offset, sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    @Test
    void aPollOfManyShardsIsTakenInShardByShard() {
        List<ConsumerRecord<byte[], byte[]>> poll = java.util.stream.IntStream.range(0, 400)
                .mapToObj(i -> polled(home.caseIn(i % 8, 1_000 + i), "x", 100 + i))
                .toList();
        service.intake.onMessage(poll);
        long transactions =
                service.jdbc.queryForObject("select count(distinct xmin::text) from note where item = 'x'", Long.class);
        assertThat(transactions).isEqualTo(8);
    }
}
