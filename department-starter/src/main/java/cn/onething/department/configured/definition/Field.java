package cn.onething.department.configured.definition;

/**
 * A field of a register.
 *
 * @param announced whether other departments are told what a case writes into it
 */
public record Field(String name, ValueType type, Words label, boolean announced) {}
