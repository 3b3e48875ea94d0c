package cn.onething.events.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The rule that a change of a message version only adds optional fields: an old consumer must read what a new producer
 * writes, and a new consumer what an old producer wrote.
 */
final class AddsOnly {
    private AddsOnly() {}

    /** @return what breaks the rule, one line each with the JSON pointer of the field */
    static List<String> breaches(JsonNode before, JsonNode after) {
        List<String> breaches = new ArrayList<>();
        compare("", before, after, breaches);
        return breaches;
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> breaches) {
        for (String keyword : List.of("type", "format")) {
            if (!before.path(keyword).equals(after.path(keyword))) {
                breaches.add("%s: %s was %s and is now %s"
                        .formatted(pointer, keyword, before.path(keyword), after.path(keyword)));
            }
        }
        for (String field : before.path("properties").propertyNames()) {
            JsonNode now = after.path("properties").path(field);
            if (now.isMissingNode()) {
                breaches.add(pointer + "/" + field + ": removed");
            } else {
                compare(pointer + "/" + field, before.path("properties").path(field), now, breaches);
            }
        }
        Set<String> required = required(before);
        Set<String> requiredNow = required(after);
        requiredNow.stream()
                .filter(field -> !required.contains(field))
                .forEach(field -> breaches.add(pointer + "/" + field + ": newly required"));
        required.stream()
                .filter(field ->
                        !requiredNow.contains(field) && after.path("properties").has(field))
                .forEach(field -> breaches.add(pointer + "/" + field + ": no longer required"));
        if (before.has("items")) {
            compare(pointer + "/*", before.path("items"), after.path("items"), breaches);
        }
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("required").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }
}
