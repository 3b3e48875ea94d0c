package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.message.JournalTopics;
import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every kind of bad record: found in the dead letters untouched, once, while the other cases go on. */
class DeadLettersIT {

    /** A bad record with the code that it must get. */
    private record Bad(String code, ProducerRecord<byte[], byte[]> record) {}

    private static Map<String, Bad> badRecords(Home home) {
        Map<String, Bad> bad = new LinkedHashMap<>();
        String number = home.caseIn(4, 1);
        bad.put("not JSON", new Bad("not-json", withValue(home, number, Wire.bytes("一件事 is not JSON {"))));
        bad.put("not even text", new Bad("not-json", withValue(home, number, new byte[] {0, -1, -128, 127, 10, 0})));
        bad.put("no value", new Bad("not-json", withValue(home, number, null)));
        bad.put(
                "a missing field",
                new Bad("missing-field", withValue(home, number, Wire.bytes("{\"service\":\"x\"}"))));
        bad.put("an unknown type", new Bad("unknown-type", withType(home, number, "cn.onething.item.burn.v1")));
        bad.put("no type", new Bad("unknown-type", withType(home, number, null)));
        bad.put("an unknown version", new Bad("unknown-version", withType(home, number, "cn.onething.item.apply.v9")));
        byte[] large = Wire.bytes("{\"filler\":\"" + "大".repeat((2 << 20) / 3) + "\"}");
        bad.put("2 MiB", new Bad("too-large", withValue(home, number, large)));
        byte[] largest = new byte[JournalTopics.LARGEST_RECORD - 2_000];
        Arrays.fill(largest, (byte) 'x');
        bad.put("as large as Kafka takes", new Bad("too-large", withValue(home, number, largest)));
        ProducerRecord<byte[], byte[]> noId = Wire.record(home, number, "no-id");
        Wire.put(noId.headers(), "ce_id", null);
        bad.put("no ce_id", new Bad("missing-field", noId));
        ProducerRecord<byte[], byte[]> zeroId = withValue(home, number, Wire.bytes("{}"));
        Wire.put(zeroId.headers(), "ce_id", "a\0b");
        bad.put("a ce_id that PostgreSQL has no text for", new Bad("missing-field", zeroId));
        bad.put("no key", new Bad("missing-field", withKey(home, number, null)));
        bad.put(
                "a key that is no case number",
                new Bad("wrong-field", withKey(home, number, Wire.bytes("k\0".repeat(9_000)))));
        bad.put("another case's key", new Bad("wrong-field", withKey(home, number, Wire.bytes(home.caseIn(4, 2)))));
        ProducerRecord<byte[], byte[]> elsewhere = Wire.record(home, number, "elsewhere");
        bad.put(
                "another case's partition",
                new Bad(
                        "wrong-field",
                        new ProducerRecord<>(
                                home.commands(), 5, elsewhere.key(), elsewhere.value(), elsewhere.headers())));
        bad.forEach((name, each) -> {
            each.record().headers().add("x-what", Wire.bytes(name));
            each.record().headers().add("x-twice", new byte[] {1});
            each.record().headers().add("x-twice", new byte[] {2});
            each.record().headers().add("x-nothing", null);
        });
        return bad;
    }

    private static ProducerRecord<byte[], byte[]> withValue(Home home, String number, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> good = Wire.record(home, number, "bad");
        return new ProducerRecord<>(good.topic(), good.partition(), good.key(), value, good.headers());
    }

    private static ProducerRecord<byte[], byte[]> withKey(Home home, String number, byte @Nullable [] key) {
        ProducerRecord<byte[], byte[]> good = Wire.record(home, number, "bad");
        return new ProducerRecord<>(good.topic(), good.partition(), key, good.value(), good.headers());
    }

    private static ProducerRecord<byte[], byte[]> withType(Home home, String number, @Nullable String type) {
        ProducerRecord<byte[], byte[]> good = Wire.record(home, number, "bad");
        Wire.put(good.headers(), "ce_type", type);
        return good;
    }

    @Test
    void badRecordsAreKeptUntouchedOnceAndOtherCasesGoOn() {
        Home home = Home.make("bad-records");
        Map<String, Bad> bad = badRecords(home);
        String same = home.caseIn(4, 1);
        String other = home.caseIn(4, 7);
        try (Wire wire = new Wire();
                NoteService service = home.open().start()) {
            wire.send(home, other, "before");
            bad.values().forEach(each -> wire.send(each.record()));
            wire.send(home, other, "after");
            wire.send(home, same, "good");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> service.itemsSeen(same).contains("good"));
            assertThat(service.itemsSeen(other)).containsExactly("before", "after");
            var letters = Wire.read(home.deadLetters(), bad.size());
            assertThat(letters).hasSize(bad.size());
            letters.forEach(letter -> untouched(home, bad.get(Wire.header(letter, "x-what")), letter));

            service.intake.onMessage(records(home));
            assertThat(Wire.readAll(home.deadLetters())).as("redelivered").hasSize(bad.size());
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    private static void untouched(Home home, Bad bad, ConsumerRecord<byte[], byte[]> letter) {
        assertThat(letter.key()).isEqualTo(bad.record().key());
        assertThat(Arrays.equals(letter.value(), bad.record().value())).isTrue();
        List<String> original = headers(bad.record().headers());
        assertThat(headers(letter.headers()).subList(0, original.size())).isEqualTo(original);
        assertThat(Wire.header(letter, "dl_code")).isEqualTo(bad.code());
        assertThat(Wire.header(letter, "dl_detail")).isNotBlank().doesNotContain("一件事");
        assertThat(Wire.header(letter, "dl_service"))
                .isEqualTo(home.properties().service());
        assertThat(Wire.header(letter, "dl_topic")).isEqualTo(home.commands());
        assertThat(Wire.header(letter, "dl_partition"))
                .isEqualTo(String.valueOf(bad.record().partition()));
        assertThat(Wire.header(letter, "dl_offset")).matches("[0-9]+");
    }

    private static List<String> headers(Iterable<Header> headers) {
        List<String> texts = new ArrayList<>();
        headers.forEach(header -> texts.add(header.key() + "="
                + (header.value() == null ? "absent" : new String(header.value(), StandardCharsets.ISO_8859_1))));
        return texts;
    }

    /** What Kafka would deliver again after a crash before the offsets were committed. */
    private static List<ConsumerRecord<byte[], byte[]>> records(Home home) {
        return Wire.readAll(home.commands());
    }

    @Test
    void theJournalNamesADeadLetterButNothingOfItsContent() {
        Home home = Home.make("named");
        try (NoteService service = home.open()) {
            var record =
                    new ConsumerRecord<>(home.commands(), 4, 0L, Wire.bytes("110101199003070011"), Wire.bytes("张三"));
            service.intake.onMessage(List.of(record));
            JournalRow row = Rows.read(service.jdbc, 4, 1, 10).getFirst();
            assertThat(row.kind()).isEqualTo("dead-letter");
            assertThat(row.caseNumber()).isEmpty();
            assertThat(row.body())
                    .contains(home.commands())
                    .doesNotContain("1101")
                    .doesNotContain("张三");
        }
    }

    @Test
    void aTopicMadeAnewHandsOutTheSameOffsetsForOtherRecords() {
        Home home = Home.make("made-anew");
        try (NoteService service = home.open()) {
            for (long time : new long[] {1_000, 2_000, 2_000}) {
                var record = new ConsumerRecord<>(
                        home.commands(),
                        4,
                        0L,
                        time,
                        org.apache.kafka.common.record.TimestampType.CREATE_TIME,
                        0,
                        0,
                        Wire.bytes("key"),
                        Wire.bytes("not JSON " + time),
                        new org.apache.kafka.common.header.internals.RecordHeaders(),
                        java.util.Optional.empty());
                service.intake.onMessage(List.of(record));
            }
            assertThat(Rows.read(service.jdbc, 4, 1, 10)).hasSize(2);
        }
    }

    @Test
    void aPartitionBeyondTheShardsIsNoReasonToStop() {
        Home home = Home.make("beyond");
        try (NoteService service = home.open()) {
            ProducerRecord<byte[], byte[]> sent = Wire.record(home, home.caseIn(4, 1), "x");
            var record = new ConsumerRecord<>(home.commands(), 13, 0L, sent.key(), sent.value());
            service.intake.onMessage(List.of(record));
            assertThat(Rows.read(service.jdbc, 5, 1, 10))
                    .extracting(JournalRow::kind)
                    .containsExactly("dead-letter");
        }
    }
}
