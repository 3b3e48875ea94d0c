package cn.onething.department.configured.service;

import cn.onething.department.configured.definition.Check;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Whether a situation meets a check. */
final class Checks {
    private Checks() {}

    static boolean meets(Check check, Situation situation) {
        return switch (check) {
            case Check.Elsewhere(var register, String key, Check there) ->
                situation.form().keysIn(key).stream()
                        .allMatch(each -> meets(there, situation.elsewhere(register.recordKey(each))));
            case Check.RecordExists _ -> situation.record().registered();
            case Check.RecordAbsent _ -> !situation.record().registered();
            case Check.Equal equal -> same(situation.valueOf(equal.subject()), situation.valueOf(equal.to()));
            case Check.OneOf oneOf -> {
                JsonNode value = situation.valueOf(oneOf.subject());
                yield value != null
                        && elements(value)
                                .allMatch(each -> oneOf.values().stream().anyMatch(one -> same(each, one)));
            }
            case Check.Present present -> (situation.valueOf(present.subject()) != null) == present.expected();
            case Check.Compared compared -> {
                JsonNode value = situation.valueOf(compared.subject());
                JsonNode to = situation.valueOf(compared.to());
                yield value != null
                        && to != null
                        && compared.comparison().holds(number(value).compareTo(number(to)));
            }
            case Check.Dated dated -> {
                JsonNode value = situation.valueOf(dated.subject());
                JsonNode to = situation.valueOf(dated.to());
                yield value != null && to != null && isOn(dated.side(), day(value), day(to));
            }
        };
    }

    private static Stream<JsonNode> elements(JsonNode value) {
        return value.isArray() ? value.values().stream() : Stream.of(value);
    }

    private static BigDecimal number(JsonNode value) {
        return value.isArray() ? BigDecimal.valueOf(value.size()) : value.decimalValue();
    }

    private static boolean same(@Nullable JsonNode one, @Nullable JsonNode other) {
        if (one == null || other == null) {
            return false;
        }
        return one.isNumber() && other.isNumber()
                ? one.decimalValue().compareTo(other.decimalValue()) == 0
                : one.equals(other);
    }

    private static boolean isOn(Check.Side side, LocalDate day, LocalDate of) {
        return switch (side) {
            case BEFORE -> day.isBefore(of);
            case AFTER -> day.isAfter(of);
        };
    }

    private static LocalDate day(JsonNode value) {
        return LocalDate.parse(value.asString());
    }
}
