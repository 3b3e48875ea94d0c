package cn.onething.configured.definition;

/**
 * A field of an item's form that the department reads.
 *
 * @param required without it the application is not accepted; another field is passed over when it is absent
 */
public record FormField(String name, ValueType type, boolean required) {}
