package cn.onething.department.configured.definition;

import cn.onething.events.Reason;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * One condition that an application has to meet. A closed set, on purpose: whoever needs more needs a department of its
 * own code. A field that has no value meets no condition but {@link Present} with {@code expected} false.
 */
public sealed interface Check {

    /** Why the application is refused when the condition is not met. */
    Reason refusal();

    /**
     * The condition, met by another record of the department: the one that a form field names; every one, when it names
     * several. Not looked at when the form has no such field.
     *
     * @param key the form field
     */
    record Elsewhere(RegisterDefinition register, String key, Check check) implements Check {
        @Override
        public Reason refusal() {
            return check.refusal();
        }
    }

    record RecordExists(Reason refusal) implements Check {}

    record RecordAbsent(Reason refusal) implements Check {}

    record Equal(Subject subject, Operand to, Reason refusal) implements Check {}

    /** A list meets it with all its elements. */
    record OneOf(Subject subject, List<JsonNode> values, Reason refusal) implements Check {}

    /** @param expected whether the field must have a value, or must have none */
    record Present(Subject subject, boolean expected, Reason refusal) implements Check {}

    /** A list is compared by the number of its elements. */
    record Compared(Subject subject, Comparison comparison, Operand to, Reason refusal) implements Check {}

    record Dated(Subject subject, Side side, Operand to, Reason refusal) implements Check {}

    /** Of numbers. */
    enum Comparison {
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN;

        public boolean holds(int comparedTo) {
            return switch (this) {
                case AT_LEAST -> comparedTo >= 0;
                case AT_MOST -> comparedTo <= 0;
                case MORE_THAN -> comparedTo > 0;
                case LESS_THAN -> comparedTo < 0;
            };
        }
    }

    /** Of a day; the day itself is on neither side. */
    enum Side {
        BEFORE,
        AFTER
    }
}
