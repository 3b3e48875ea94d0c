package cn.onething.configured.definition;

/**
 * A field of an item's form that the department reads.
 *
 * @param required without it the application is not accepted; another field is passed over when it is absent
 * @param key whether it names the record: itself, or a person by the person's number
 */
public record FormField(String name, ValueType type, boolean required, boolean key) {}
