package cn.onething.catalogue.bundle;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A question about one answer of the form. Holds on any JSON without failing: the form may not be checked yet. */
public sealed interface Condition {
    /** The form field that is asked. */
    String field();

    boolean holds(ObjectNode form);

    /** The field is a list and this value is in it. */
    record Contains(String field, String value) implements Condition {
        @Override
        public boolean holds(ObjectNode form) {
            JsonNode list = form.path(field);
            if (list.isArray()) {
                for (JsonNode element : list) {
                    if (element.isValueNode() && element.asString().equals(value)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /** The field has this value. */
    record Is(String field, String value) implements Condition {
        @Override
        public boolean holds(ObjectNode form) {
            JsonNode answer = form.path(field);
            return answer.isValueNode() && answer.asString().equals(value);
        }
    }

    /** The field has been answered. */
    record Present(String field) implements Condition {
        @Override
        public boolean holds(ObjectNode form) {
            return form.has(field);
        }
    }

    /** Reads {@code changeKinds contains name}, {@code kind is loan} or {@code fundAccount present}. */
    public static Optional<Condition> parse(String words) {
        String[] parts = words.strip().split("\\s+");
        if (parts.length == 3 && parts[1].equals("contains")) {
            return Optional.of(new Contains(parts[0], parts[2]));
        }
        if (parts.length == 3 && parts[1].equals("is")) {
            return Optional.of(new Is(parts[0], parts[2]));
        }
        if (parts.length == 2 && parts[1].equals("present")) {
            return Optional.of(new Present(parts[0]));
        }
        return Optional.empty();
    }
}
