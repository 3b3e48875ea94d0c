package cn.onething.department.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a department has on a company. Personal data is masked by the department before it gets here.
 *
 * @param current the record as it is, with {@code caseNumber}: the case that caused it, null for the first entry
 * @param history oldest first; nothing is ever removed from it
 */
public record CompanyRecord(
        String department, String creditCode, Map<String, @Nullable Object> current, List<Entry> history) {

    /**
     * @param kind {@code initial}, {@code change} or {@code revert}
     * @param before the fields that changed, as they were; absent for an initial entry
     * @param after the same fields, as they are since
     */
    public record Entry(
            String entry,
            @Nullable String caseNumber,
            @Nullable String item,
            String kind,
            Instant at,
            @Nullable Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {}
}
