package cn.onething.department.configured.register;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.configured.definition.Words;
import cn.onething.department.lookup.CompanyRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds a record in a department's configured registers and shows what outsiders may see of it. */
public final class RecordLookup {
    private final Department department;
    private final JdbcRecords records;
    private final RecordView view;

    public RecordLookup(Department department, JdbcRecords records) {
        this.department = department;
        this.records = records;
        this.view = new RecordView(department);
    }

    /** @param names what the fields of the record's register are called, the key under {@code key} */
    public record Found(CompanyRecord record, Map<String, Words> names) {}

    /**
     * @param key as people know it
     * @param register where to look; null for all registers with such keys, of which the first that has it answers
     */
    public Optional<Found> find(String key, @Nullable String register) {
        return registers(register)
                .filter(each -> each.format().accepts(key))
                .flatMap(each -> records.find(each.recordKey(key)).stream())
                .findFirst()
                .map(record -> new Found(view.of(record, records.historyOf(record.key())), names(record.key())));
    }

    private Map<String, Words> names(String recordKey) {
        RegisterDefinition register = department.registerOf(recordKey);
        Map<String, Words> names = new LinkedHashMap<>();
        names.put("key", register.keyLabel());
        register.fields().forEach((name, field) -> names.put(name, field.label()));
        return names;
    }

    private Stream<RegisterDefinition> registers(@Nullable String register) {
        return register == null
                ? department.registers().values().stream()
                : Stream.ofNullable(department.registers().get(register));
    }
}
