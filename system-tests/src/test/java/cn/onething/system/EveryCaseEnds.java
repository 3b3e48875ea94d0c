package cn.onething.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Waits until cases have come to their end. */
final class EveryCaseEnds {
    private static final Set<String> OPEN = Set.of("IN_PROGRESS", "COMPENSATING");

    private EveryCaseEnds() {}

    /** @return how many ended how */
    static Map<String, Integer> within(Duration limit, Gateway gateway, Set<String> numbers) {
        Set<String> open = new HashSet<>(numbers);
        Map<String, Integer> ends = new TreeMap<>();
        await().atMost(limit).pollInterval(Duration.ofSeconds(1)).until(() -> {
            open.removeIf(number -> ended(gateway, number, ends));
            return open.isEmpty();
        });
        return ends;
    }

    private static boolean ended(Gateway gateway, String number, Map<String, Integer> ends) {
        try {
            Gateway.Answer answer = gateway.get("/api/cases/" + number);
            if (answer.status() != 200) {
                return false;
            }
            JsonNode status = answer.json().get("status");
            if (OPEN.contains(status.asString())) {
                return false;
            }
            ends.merge(status.asString(), 1, Integer::sum);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
