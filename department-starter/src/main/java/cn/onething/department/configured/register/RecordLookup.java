package cn.onething.department.configured.register;

import cn.onething.department.configured.definition.Department;
import cn.onething.department.configured.definition.RegisterDefinition;
import cn.onething.department.lookup.CompanyRecord;
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

    /**
     * @param key as people know it
     * @param register where to look; null for all registers with such keys, of which the first that has it answers
     */
    public Optional<CompanyRecord> find(String key, @Nullable String register) {
        return registers(register)
                .filter(each -> each.format().accepts(key))
                .flatMap(each -> records.find(each.recordKey(key)).stream())
                .findFirst()
                .map(record -> view.of(record, records.historyOf(record.key())));
    }

    private Stream<RegisterDefinition> registers(@Nullable String register) {
        return register == null
                ? department.registers().values().stream()
                : Stream.ofNullable(department.registers().get(register));
    }
}
