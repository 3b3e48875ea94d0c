package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/** A record that the handler throws on: it is set aside, its case waits, nobody else notices. */
class ParkedCasesIT {
    private final AtomicInteger offsets = new AtomicInteger();

    private ConsumerRecord<byte[], byte[]> polled(Home home, String number, String item) {
        ProducerRecord<byte[], byte[]> sent = Wire.record(home, number, item);
        var record = new ConsumerRecord<>(
                home.commands(), sent.partition(), offsets.getAndIncrement(), sent.key(), sent.value());
        sent.headers().forEach(record.headers()::add);
        return record;
    }

    private static List<String> states(NoteService service) {
        return service.jdbc.queryForList("select state from dead_letter order by id", String.class);
    }

    @Test
    void onlyTheFailingRecordIsParkedAndItsCaseWaitsWhileOthersGoOnInTheSamePoll() {
        Home home = Home.make("parked");
        String bad = home.caseIn(2, 1);
        List<String> others = Stream.of(2, 3, 4, 5).map(n -> home.caseIn(2, n)).toList();
        try (Wire wire = new Wire();
                NoteService service = home.open()) {
            service.notes.refusing = each -> each.message().item().item().equals("b");
            wire.send(home, bad, "a");
            others.forEach(number -> wire.send(home, number, "x"));
            wire.send(home, bad, "b", "c");
            others.forEach(number -> wire.send(home, number, "y"));
            wire.send(home, bad, "d");
            service.start();

            others.forEach(number -> {
                Awaitility.await().until(() -> service.itemsSeen(number).size() == 2);
                assertThat(service.itemsSeen(number)).containsExactly("x", "y");
            });
            Awaitility.await().until(() -> states(service).size() == 3);
            assertThat(states(service)).containsExactly("FAILED", "WAITING", "WAITING");
            assertThat(service.itemsSeen(bad)).containsExactly("a");
            var letters = Wire.read(home.deadLetters(), 3);
            assertThat(letters)
                    .extracting(it -> Wire.header(it, "dl_code"))
                    .containsExactly("handler-failed", "waits-behind", "waits-behind");
            assertThat(Wire.header(letters.getFirst(), "dl_detail"))
                    .startsWith("java.lang.IllegalStateException at cn.onething.journal.testkit.Notes:")
                    .doesNotContain("张三");

            service.notes.refusing = _ -> false;
            wire.send(home, bad, "e");
            Awaitility.await().until(() -> service.itemsSeen(bad).size() == 5);
            assertThat(service.itemsSeen(bad)).containsExactly("a", "b", "c", "d", "e");
            assertThat(states(service)).containsOnly("RESOLVED");
            wire.send(home, bad, "f");
            Awaitility.await().until(() -> service.itemsSeen(bad).contains("f"));
            assertThat(Wire.readAll(home.deadLetters())).hasSize(3);
            var records = Wire.read(home.events(), 14);
            assertThat(Wire.subjects(records, bad))
                    .containsExactlyElementsOf(Stream.of("a", "b", "c", "d", "e", "f")
                            .map(it -> bad + "/" + it + "/1")
                            .toList());
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void theSameRecordRepeatedFreesTheCaseWithoutBeingTakenTwice() {
        Home home = Home.make("repeated");
        String bad = home.caseIn(2, 1);
        try (NoteService service = home.open()) {
            service.notes.refusing = each -> each.message().item().item().equals("b");
            service.intake.onMessage(List.of(polled(home, bad, "b"), polled(home, bad, "c")));
            // repeats while it still fails: of the failed one and of one that waits
            service.intake.onMessage(List.of(polled(home, bad, "b"), polled(home, bad, "c"), polled(home, bad, "c")));
            assertThat(states(service)).containsExactly("FAILED", "WAITING");
            service.notes.refusing = _ -> false;
            service.intake.onMessage(List.of(polled(home, bad, "b")));
            assertThat(service.itemsSeen(bad)).containsExactly("b", "c");
            assertThat(states(service)).containsOnly("RESOLVED");
        }
    }

    @Test
    void aResolvedRecordThatComesAgainAndFailsAgainIsNotLost() {
        Home home = Home.make("again");
        String bad = home.caseIn(2, 1);
        var record = polled(home, bad, "b");
        try (NoteService service = home.open()) {
            service.notes.refusing = _ -> true;
            service.intake.onMessage(List.of(record));
            service.notes.refusing = _ -> false;
            service.intake.onMessage(List.of(polled(home, bad, "c")));
            service.notes.refusing = _ -> true;
            service.intake.onMessage(List.of(record));
            assertThat(states(service)).containsExactly("FAILED");
            service.notes.refusing = _ -> false;
            service.intake.onMessage(List.of(polled(home, bad, "d")));
            assertThat(service.itemsSeen(bad)).containsExactly("b", "c", "b", "d");
        }
    }

    @Test
    void aCaseStaysParkedOverARestart() {
        Home home = Home.make("restart");
        String bad = home.caseIn(2, 1);
        try (NoteService service = home.open()) {
            service.notes.refusing = _ -> true;
            service.intake.onMessage(List.of(polled(home, bad, "a")));
        }
        try (NoteService restarted = home.open()) {
            restarted.notes.refusing = each -> each.message().item().item().equals("a");
            restarted.intake.onMessage(List.of(polled(home, bad, "b"), polled(home, home.caseIn(2, 2), "x")));
            assertThat(restarted.itemsSeen(bad)).isEmpty();
            assertThat(restarted.itemsSeen(home.caseIn(2, 2))).containsExactly("x");
            assertThat(states(restarted)).containsExactly("FAILED", "WAITING");
        }
    }

    @Test
    void anotherInstanceKnowsWhatOneHasParked() {
        Home home = Home.make("elsewhere");
        String bad = home.caseIn(2, 1);
        try (NoteService one = home.open();
                NoteService two = home.open()) {
            two.intake.onMessage(List.of(polled(home, home.caseIn(2, 2), "x")));
            one.notes.refusing = _ -> true;
            two.notes.refusing = each -> each.message().item().item().equals("a");
            one.intake.onMessage(List.of(polled(home, bad, "a")));
            two.intake.onMessage(List.of(polled(home, bad, "b")));
            assertThat(two.itemsSeen(bad))
                    .as("behind the one that failed elsewhere")
                    .isEmpty();
            assertThat(states(two)).containsExactly("FAILED", "WAITING");
        }
    }

    @Test
    void oneBadRecordAmongThousandsCostsFewTransactions() {
        Home home = Home.make("halving");
        String bad = home.caseIn(2, 500);
        try (NoteService service = home.open()) {
            service.notes.refusing = each -> each.caseNumber().equals(bad);
            service.intake.onMessage(java.util.stream.IntStream.range(0, 1_000)
                    .mapToObj(n -> polled(home, home.caseIn(2, n), "x"))
                    .toList());
            assertThat(service.jdbc.queryForObject("select count(*) from note", Integer.class))
                    .isEqualTo(999);
            assertThat(service.jdbc.queryForObject("select count(distinct xmin::text) from note", Integer.class))
                    .isLessThan(15);
            assertThat(states(service)).containsExactly("FAILED");
        }
    }

    @Test
    void troubleWithTheDatabaseParksNobody() {
        Home home = Home.make("trouble");
        String number = home.caseIn(2, 1);
        AtomicInteger tries = new AtomicInteger();
        try (Wire wire = new Wire();
                NoteService service = home.open()) {
            service.notes.refusing = _ -> {
                if (tries.incrementAndGet() < 3) {
                    throw new TransientDataAccessResourceException("away");
                }
                return false;
            };
            service.start();
            wire.send(home, number, "a");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(15))
                    .until(() -> service.itemsSeen(number).size() == 1);
            assertThat(states(service)).isEmpty();
        }
    }

    @Test
    void evenABottomlessRecursionIsOnlyItsRecordsFault() {
        Home home = Home.make("recursion");
        String number = home.caseIn(2, 1);
        try (NoteService service = home.open()) {
            service.notes.refusing = _ -> {
                throw new StackOverflowError();
            };
            service.intake.onMessage(List.of(polled(home, number, "a")));
            assertThat(states(service)).containsExactly("FAILED");
        }
    }
}
