package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every process is ended with {@code kill -9} at least three times while cases come in, about half of the time before
 * another one is back. Give the seed with {@code -Donething.system.seed=…}.
 */
@Tag("slow")
class KilledProcessesIT {
    private static final long SEED = Long.getLong("onething.system.seed", System.nanoTime());
    private static final int CASES = 500;
    private static final int CHANGES = 100;
    private static final int KILLS_EACH = 3;
    private static final List<String> VICTIMS = List.of(
            "orchestrator",
            "market-supervision",
            "tax",
            "public-security",
            "social-security",
            "configured",
            "kafka",
            "postgresql");

    @BeforeAll
    static void startTheSuite() {
        OneThing.startAnew();
    }

    @AfterAll
    static void stopTheSuite() {
        OneThing.must("down");
    }

    @Test
    void losesNothingAndDoesNothingTwice() throws InterruptedException {
        System.out.println("killed processes: seed " + SEED);
        Random random = new Random(SEED);
        Gateway gateway = new Gateway();
        List<String> kills = new ArrayList<>();
        for (int i = 0; i < KILLS_EACH; i++) {
            kills.addAll(VICTIMS);
        }
        Collections.shuffle(kills, random);
        Set<String> numbers = ConcurrentHashMap.newKeySet();
        Set<String> troubles = ConcurrentHashMap.newKeySet();
        Thread clients = Thread.ofPlatform().start(() -> file(gateway, numbers, troubles));
        Set<String> away = new HashSet<>();
        for (String victim : kills) {
            if (away.contains(victim)) {
                restart(away);
            }
            Thread.sleep(random.nextInt(4_000));
            OneThing.must("kill", victim);
            away.add(victim);
            if (random.nextBoolean()) {
                Thread.sleep(random.nextInt(2_000));
                restart(away);
            }
        }
        clients.join();
        OneThing.must("up");
        assertThat(troubles).isEmpty();
        assertThat(numbers).hasSize(CASES);

        Map<String, Integer> ends = EveryCaseEnds.within(Duration.ofMinutes(5), gateway, numbers);

        System.out.println("killed processes: " + kills.size() + " kills, " + ends);
        assertThat(ends).containsExactly(Map.entry("COMPLETED", CASES));
        JsonNode proof = OneThing.run("verify", "--json").json();
        assertThat(proof.get("problems")).isEmpty();
        for (int i = 0; i < CHANGES; i += 10) {
            everyRegisterChangedOnce(Applications.company(1_000 + i));
        }
    }

    private static void restart(Set<String> away) {
        OneThing.must("up");
        away.clear();
    }

    private static void file(Gateway gateway, Set<String> numbers, Set<String> troubles) {
        try {
            for (int i = 0; i < CASES; i++) {
                String application =
                        i < CHANGES ? Applications.newRepresentative(1_000 + i) : Applications.five(1_000 + i);
                numbers.add(gateway.fileUntilAnswered(application, SEED + "-" + i, Duration.ofMinutes(3)));
                Thread.sleep(300);
            }
        } catch (AssertionError | InterruptedException e) {
            troubles.add(String.valueOf(e.getMessage()));
        }
    }

    private static void everyRegisterChangedOnce(String company) {
        JsonNode registers = OneThing.must("lookup", company, "--json").json().get("departments");
        for (JsonNode register : registers) {
            String department = register.get("department").asString();
            long changes = StreamSupport.stream(register.get("history").spliterator(), false)
                    .filter(entry -> !"initial".equals(entry.get("kind").asString()))
                    .map(entry -> entry.get("item").asString())
                    .distinct()
                    .count();
            long entries = StreamSupport.stream(register.get("history").spliterator(), false)
                    .filter(entry -> !"initial".equals(entry.get("kind").asString()))
                    .count();
            assertThat(entries)
                    .as(company + " at " + department)
                    .isEqualTo(changes)
                    .isPositive();
        }
    }
}
