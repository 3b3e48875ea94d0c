package cn.onething.journal.intake;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.journal.testkit.Home;
import cn.onething.journal.testkit.NoteService;
import cn.onething.journal.testkit.Wire;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Instances come and go while commands flow: what one leaves the other takes up. */
class RebalanceIT {
    private static final int CASES = 40;

    /** Far more than a rebalance takes: the sender ends when both instances have done their part. */
    private static final int MOST_ROUNDS = 240;

    @Test
    void aSecondInstanceTakesHalfOfTheShardsAndGivesThemBack() throws InterruptedException {
        Home home = Home.make("rebalance");
        List<String> cases =
                IntStream.range(0, CASES).mapToObj(n -> home.caseIn(n % 8, n)).toList();
        try (NoteService one = home.open().start()) {
            AtomicBoolean enough = new AtomicBoolean();
            AtomicInteger rounds = new AtomicInteger();
            Thread sender = Thread.ofPlatform().start(() -> send(home, cases, enough, rounds));
            Awaitility.await().until(() -> one.notes.seen.size() > 100);
            Set<Integer> shardsOfTwo = new HashSet<>();
            try (NoteService two = home.open().start()) {
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> two.notes.seen.size() > 100);
                two.notes.seen.forEach(each -> shardsOfTwo.add(home.shardOf(each.caseNumber())));
                // written by the one, published by the other
                IntStream.range(0, 8).forEach(shard -> one.write(home.caseIn(shard, 9_000), "by-one"));
            }
            enough.set(true);
            sender.join();
            int items = rounds.get();
            assertThat(shardsOfTwo).hasSize(4);
            int all = CASES * items + 8;
            var records = Wire.read(
                    home.events(), Duration.ofSeconds(40), it -> subjects(it).size() == all);
            assertThat(subjects(records)).hasSize(all);
            for (String number : cases) {
                assertThat(Wire.subjects(records, number).stream().distinct())
                        .containsExactlyElementsOf(IntStream.range(0, items)
                                .mapToObj(i -> number + "/i" + i + "/1")
                                .toList());
            }
            assertThat(records.size()).as("resends").isLessThan(2 * all);
            assertThat(one.verifier.verify(_ -> {}).problems()).isEmpty();
        }
    }

    /** As after a kill: the first one never says that it goes. Its session is far longer than this test waits. */
    @Test
    void anInstanceThatComesBackUnderItsNameReadsOnAtOnce() {
        Home home = Home.make("named");
        try (NoteService before = home.openAs("a").start();
                Wire wire = new Wire()) {
            wire.send(home, home.caseIn(0, 1), "first");
            Awaitility.await().until(() -> before.notes.seen.size() == 1);
            try (NoteService after = home.openAs("a").start()) {
                IntStream.range(0, 8).forEach(shard -> wire.send(home, home.caseIn(shard, 2), "second"));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(10))
                        .until(() -> after.notes.seen.stream()
                                        .map(each -> each.message().item().item())
                                        .filter("second"::equals)
                                        .count()
                                == 8);
                // this one was not killed: it hears at its next sign of life that its name is another's
                Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !before.isReading());
            }
        }
    }

    /** What it has asked of the broker waits there for ten seconds. */
    @Test
    void whoStopsDoesNotWaitForTheBroker() throws InterruptedException {
        Home home = Home.make("stopping");
        NoteService service = home.openAs("a").start();
        try (Wire wire = new Wire()) {
            wire.send(home, home.caseIn(0, 1), "first");
            Awaitility.await().until(() -> service.notes.seen.size() == 1);
            Thread.sleep(200); // it has asked for more by now
        }
        long begin = System.nanoTime();
        service.close();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    }

    private static Set<String> subjects(List<ConsumerRecord<byte[], byte[]>> records) {
        Set<String> subjects = new HashSet<>();
        records.forEach(record -> subjects.add(Wire.header(record, "ce_subject")));
        return subjects;
    }

    private static void send(Home home, List<String> cases, AtomicBoolean enough, AtomicInteger rounds) {
        try (Wire wire = new Wire()) {
            while (!enough.get() && rounds.get() < MOST_ROUNDS) {
                for (String number : cases) {
                    wire.send(home, number, "i" + rounds.get());
                }
                rounds.incrementAndGet();
                Thread.sleep(250);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
