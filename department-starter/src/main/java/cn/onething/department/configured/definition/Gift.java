package cn.onething.department.configured.definition;

/** Where the value of a field that a grant hands to later items comes from. */
public sealed interface Gift {

    /** A field of the record as it is after the effect. */
    record FromRecord(String field) implements Gift {}

    /** A field of the form. */
    record FromForm(String field) implements Gift {}

    /** The record's key, as people know it. */
    record Key() implements Gift {}
}
