package cn.onething.department.configured.definition;

import cn.onething.events.CheckCharacters;
import cn.onething.events.CitizenNumber;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What values a field takes. A closed set: what a clerk can check by eye. */
public sealed interface ValueType {

    /** The word that files use. */
    String word();

    /** Whether its values have elements. */
    default boolean isList() {
        return this == Basic.LIST || this == Basic.TEXTS || this == Basic.KEYS;
    }

    /** Whether its values may name or describe a person. */
    default boolean isPersonal() {
        return this == Basic.CITIZEN_NUMBER
                || this == Basic.PERSON_NAME
                || this == Basic.PERSON
                || this == Basic.BANK_ACCOUNT
                || this == Basic.LIST;
    }

    /** The value with nothing in it but what the type keeps; empty when it is of another type. */
    Optional<JsonNode> read(JsonNode value);

    /** A text out of a closed list. */
    record Choice(Set<String> values) implements ValueType {

        @Override
        public String word() {
            return "choice";
        }

        @Override
        public Optional<JsonNode> read(JsonNode value) {
            return values.contains(textOf(value)) ? Optional.of(value) : Optional.empty();
        }
    }

    /** Types without parameters. */
    enum Basic implements ValueType {
        TEXT("text"),
        NUMBER("number"),
        /** ISO 8601, without a time. */
        DATE("date"),
        FLAG("flag"),
        CREDIT_CODE("credit-code"),
        CITIZEN_NUMBER("citizen-number"),
        /** Shown to outsiders as the surname only. */
        PERSON_NAME("person-name"),
        /** Keeps {@code name} and {@code idNumber}. */
        PERSON("person"),
        /** Keeps {@code region} and {@code street}. */
        ADDRESS("address"),
        /** Keeps {@code bank} and {@code number}. */
        BANK_ACCOUNT("bank-account"),
        /** Any array. Shown to outsiders as the number of its elements. */
        LIST("list"),
        /** A list of texts; in forms only. */
        TEXTS("texts"),
        /** The key of the record that an item is about; in forms only. */
        KEY("key"),
        /** The keys of all records that an item reads; in forms only. */
        KEYS("keys");

        private static final Map<String, ValueType> WORDS =
                Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Basic::word, Function.identity()));

        private final String word;

        Basic(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }

        @Override
        public Optional<JsonNode> read(JsonNode value) {
            return switch (this) {
                case TEXT, PERSON_NAME, KEY -> textOf(value).isBlank() ? Optional.empty() : Optional.of(value);
                case NUMBER -> value.isNumber() ? Optional.of(value) : Optional.empty();
                case FLAG -> value.isBoolean() ? Optional.of(value) : Optional.empty();
                case DATE -> isDate(textOf(value)) ? Optional.of(value) : Optional.empty();
                case CREDIT_CODE -> CheckCharacters.isCreditCode(textOf(value)) ? Optional.of(value) : Optional.empty();
                case CITIZEN_NUMBER -> CitizenNumber.isValid(textOf(value)) ? Optional.of(value) : Optional.empty();
                case PERSON ->
                    parts(value, List.of("name", "idNumber"))
                            .filter(person ->
                                    CitizenNumber.isValid(person.get("idNumber").asString()));
                case ADDRESS -> parts(value, List.of("region", "street"));
                case BANK_ACCOUNT -> parts(value, List.of("bank", "number"));
                case LIST -> isList(value) ? Optional.of(value) : Optional.empty();
                case TEXTS -> areTexts(value) ? Optional.of(value) : Optional.empty();
                case KEYS -> areTexts(value) && !value.isEmpty() ? Optional.of(value) : Optional.empty();
            };
        }

        private static boolean isList(JsonNode value) {
            return value.isArray() && value.values().stream().noneMatch(JsonNode::isMissingNode);
        }

        private static boolean areTexts(JsonNode value) {
            return value.isArray()
                    && value.values().stream().noneMatch(each -> textOf(each).isBlank());
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }

        private static Optional<JsonNode> parts(JsonNode value, List<String> names) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (String name : names) {
                String part = textOf(value.path(name));
                if (part.isBlank()) {
                    return Optional.empty();
                }
                kept.put(name, part);
            }
            return Optional.of(kept);
        }
    }

    static Optional<ValueType> of(String word) {
        return Optional.ofNullable(Basic.WORDS.get(word));
    }

    private static String textOf(JsonNode value) {
        return value.isString() ? value.asString() : "";
    }
}
