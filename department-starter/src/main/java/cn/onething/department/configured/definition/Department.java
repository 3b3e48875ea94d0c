package cn.onething.department.configured.definition;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A department that is configuration.
 *
 * @param id as topics and bundle definitions name it
 * @param registers by their id
 * @param follows other departments' registers that it takes changes over from
 */
public record Department(
        String id,
        Words name,
        Map<String, RegisterDefinition> registers,
        List<ItemDefinition> items,
        List<Following> follows) {

    /** The database schema that is the department's own. */
    public String schema() {
        return id.replace('-', '_');
    }

    /** The register that the record is in. */
    public RegisterDefinition registerOf(String recordKey) {
        return Objects.requireNonNull(registers.get(recordKey.substring(0, recordKey.indexOf('/'))));
    }
}
