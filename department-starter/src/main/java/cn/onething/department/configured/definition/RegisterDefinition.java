package cn.onething.department.configured.definition;

import java.util.List;
import java.util.Map;

/**
 * What one of a department's registers holds.
 *
 * @param id its name within the department
 * @param key the name of the key in forms and demo data
 * @param fields by name, in the order in which they are shown
 */
public record RegisterDefinition(
        String id, Words name, String key, KeyFormat format, Words keyLabel, Map<String, Field> fields, Demo demo) {

    /** Names of the fields that other departments are told about; none for most registers. */
    public List<String> announced() {
        return fields.values().stream()
                .filter(Field::announced)
                .map(Field::name)
                .toList();
    }

    /** The key under which the department keeps the record, whatever other registers it has. */
    public String recordKey(String key) {
        return recordKey(id, key);
    }

    /** The key of a record in the register of that id. */
    public static String recordKey(String register, String key) {
        return register + "/" + key;
    }

    /** The key as people know it. */
    public static String plainKey(String recordKey) {
        return recordKey.substring(recordKey.indexOf('/') + 1);
    }
}
