package cn.onething.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import cn.onething.testsupport.TestServers;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** One server goes away under load and comes back: nobody has to do anything. */
class OutagesIT {
    private static final int CASES = 40;
    private static final List<String> ITEMS = List.of("a", "b", "c", "d", "e");

    private static void inOrder(List<ConsumerRecord<byte[], byte[]>> records, String number) {
        List<String> firsts = Wire.subjects(records, number).stream().distinct().toList();
        assertThat(firsts)
                .containsExactlyElementsOf(
                        ITEMS.stream().map(item -> number + "/" + item + "/1").toList());
    }

    @Test
    void whileKafkaIsAwayWritesGoOnAndAreCaughtUpInOrder() {
        Home home = Home.make("no-kafka");
        List<String> cases =
                IntStream.range(0, CASES).mapToObj(n -> home.caseIn(n % 8, n)).toList();
        try (NoteService service = home.open().start()) {
            service.write(home.caseIn(0, 1_000), "warm");
            Wire.read(home.events(), 1);
            TestServers.kafka().stop();
            long start = System.nanoTime();
            ITEMS.forEach(item -> cases.forEach(number -> service.write(number, item)));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            TestServers.kafka().start();
            int all = CASES * ITEMS.size() + 1;
            var records = Wire.read(
                    home.events(), Duration.ofSeconds(60), it -> distinctIds(it).size() == all);
            assertThat(distinctIds(records)).hasSize(all);
            cases.forEach(number -> inOrder(records, number));
            assertThat(service.verifier.verify(_ -> {}).ok()).isTrue();
        }
    }

    private static HashSet<String> distinctIds(List<ConsumerRecord<byte[], byte[]>> records) {
        HashSet<String> ids = new HashSet<>();
        records.forEach(record -> ids.add(Wire.header(record, "ce_id")));
        return ids;
    }

    @Test
    void whilePostgresIsAwayRecordsWaitAndAreTakenInAfterwards() throws InterruptedException {
        Home home = Home.make("no-postgres");
        List<String> cases =
                IntStream.range(0, CASES).mapToObj(n -> home.caseIn(n % 8, n)).toList();
        try (Wire wire = new Wire();
                NoteService service = home.open().start()) {
            wire.send(home, home.caseIn(0, 1_000), "warm");
            Awaitility.await().until(() -> !service.notes.seen.isEmpty());
            TestServers.postgres().kill();
            ITEMS.subList(0, 3).forEach(item -> cases.forEach(number -> wire.send(home, number, item)));
            Thread.sleep(2_500);
            TestServers.postgres().start();
            ITEMS.subList(3, 5).forEach(item -> cases.forEach(number -> wire.send(home, number, item)));
            var records = Wire.read(
                    home.events(), Duration.ofSeconds(60), it -> distinctIds(it).size() == CASES * ITEMS.size() + 1);
            cases.forEach(number -> inOrder(records, number));
            assertThat(service.jdbc.queryForObject("select count(*) from dead_letter", Integer.class))
                    .as("nobody's fault but the server's")
                    .isZero();
            assertThat(service.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    @Test
    void anInstanceThatIsGivenShardsWhilePostgresIsAwayPublishesThemWhenItIsBack() {
        Home home = Home.make("given");
        String number = home.caseIn(2, 1);
        try (NoteService first = home.open();
                NoteService second = home.open()) {
            first.write(number, "a");
            TestServers.postgres().stop();
            second.relay.start();
            second.relay.own(List.of(2));
            TestServers.postgres().start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptionsMatching(
                            e -> e instanceof DataAccessException || e instanceof TransactionException)
                    .until(() -> {
                        first.write(number, "b");
                        return true;
                    });
            var records = Wire.read(home.events(), 2);
            assertThat(Wire.subjects(records, number)).containsExactly(number + "/a/1", number + "/b/1");
        }
    }
}
