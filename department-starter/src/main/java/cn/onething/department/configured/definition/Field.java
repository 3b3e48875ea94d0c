package cn.onething.department.configured.definition;

/** A field of a register. */
public record Field(String name, ValueType type, Words label) {}
