package cn.onething.department.configured.definition;

import tools.jackson.databind.JsonNode;

/** Where a value comes from: for a comparison, or to be written into a record. */
public sealed interface Operand {

    record Constant(JsonNode value) implements Operand {}

    /** A field of the form. */
    record Form(String field) implements Operand {}

    /** The number of elements of a list in the form. */
    record Count(String field) implements Operand {}

    /** The day of the decision, in China. */
    record Today() implements Operand {}
}
