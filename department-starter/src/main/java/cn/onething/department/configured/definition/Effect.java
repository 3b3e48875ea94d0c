package cn.onething.department.configured.definition;

import java.util.Map;

/** What granting does to the register. Values by the name of the field that they are written into. */
public sealed interface Effect {

    /** A new record. */
    record Create(Map<String, Operand> values) implements Effect {}

    /** The record, changed. A form field that is absent changes nothing. */
    record Change(Map<String, Operand> values) implements Effect {}

    /** The record, with fields as another register publishes them: what has no value there has none here. */
    record Mirror(Map<String, Operand> values) implements Effect {}

    /** Nothing: the answer to a query is yes, or no with a reason. */
    record Read() implements Effect {}
}
