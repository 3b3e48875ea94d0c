package cn.onething.department.configured.definition;

/** What a check looks at. */
public sealed interface Subject {

    /** A field of the record. */
    record InRecord(String field) implements Subject {}

    /** A field of the form. */
    record InForm(String field) implements Subject {}
}
