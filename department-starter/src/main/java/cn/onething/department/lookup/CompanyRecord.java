package cn.onething.department.lookup;

import cn.onething.department.history.Entry.Kind;
import cn.onething.department.history.History;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
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
     * Puts a company's record together from a department's own registers.
     *
     * @param fields the record as it is, already masked
     * @param histories one per register
     */
    public static CompanyRecord of(
            String department, String creditCode, Map<String, @Nullable Object> fields, History... histories) {
        List<cn.onething.department.history.Entry> entries = Stream.of(histories)
                .flatMap(history -> history.entries().stream())
                .sorted(Comparator.comparing(cn.onething.department.history.Entry::at))
                .toList();
        Map<String, @Nullable Object> current = new LinkedHashMap<>(fields);
        current.put("caseNumber", entries.isEmpty() ? null : entries.getLast().caseNumber());
        return new CompanyRecord(
                department, creditCode, current, entries.stream().map(Entry::of).toList());
    }

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
            Map<String, @Nullable Object> after) {

        private static Entry of(cn.onething.department.history.Entry entry) {
            return new Entry(
                    entry.name(),
                    entry.caseNumber(),
                    entry.item(),
                    entry.kind().name().toLowerCase(Locale.ROOT),
                    entry.at(),
                    entry.kind() == Kind.INITIAL
                            ? null
                            : Masking.fieldsOf(entry.change().before()),
                    Masking.fieldsOf(entry.change().after()));
        }
    }
}
