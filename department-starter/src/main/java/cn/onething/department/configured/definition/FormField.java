package cn.onething.department.configured.definition;

/**
 * A field of an item's form that the department reads.
 *
 * @param path where it stands in the form
 * @param required without it the application is not accepted; another field is passed over when it is absent
 * @param key whether it names the record: itself, a person by the person's number, an address by region and street
 */
public record FormField(String name, FormPath path, ValueType type, boolean required, boolean key) {}
