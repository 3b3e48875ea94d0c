package cn.onething.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Kafka is away for a minute while people go on filing. */
@Tag("slow")
class KafkaAwayIT {
    private static final int CASES = 200;
    private static final Duration AWAY = Duration.ofMinutes(1);

    @BeforeAll
    static void startTheSuite() {
        OneThing.startAnew();
    }

    @AfterAll
    static void stopTheSuite() {
        OneThing.must("down");
    }

    @Test
    void takesEveryCaseInAndCompletesAllOfThemAfterwards() throws IOException, InterruptedException {
        Gateway gateway = new Gateway();
        Set<String> numbers = new HashSet<>();
        OneThing.must("kill", "kafka");
        long back = System.nanoTime() + AWAY.toNanos();
        for (int i = 0; i < CASES; i++) {
            Gateway.Answer answer = gateway.post("/api/cases", "application/json", Applications.five(100 + i));
            assertThat(answer.status()).as(answer.body()).isEqualTo(202);
            numbers.add(answer.json().get("caseNumber").asString());
        }
        Thread.sleep(Duration.ofNanos(Math.max(0, back - System.nanoTime())));
        OneThing.must("up", "kafka");

        Map<String, Integer> ends = EveryCaseEnds.within(Duration.ofMinutes(3), gateway, numbers);

        assertThat(ends).containsExactly(Map.entry("COMPLETED", CASES));
        assertThat(OneThing.must("verify", "--json").json().get("ok").asBoolean())
                .isTrue();
    }
}
