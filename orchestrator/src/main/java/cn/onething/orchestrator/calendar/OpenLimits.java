package cn.onething.orchestrator.calendar;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.orchestrator.casefile.domain.Beginnings;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.messaging.Decision;
import cn.onething.orchestrator.casefile.persistence.StateJson;
import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases for which limits may run: those that go on, and those whose results are on their way. */
final class OpenLimits {
    private static final String[] FINAL = Arrays.stream(CaseStatus.values())
            .filter(CaseStatus::isFinal)
            .map(CaseStatus::name)
            .toArray(String[]::new);

    private final JdbcTemplate jdbc;

    OpenLimits(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Page by page in the order of their numbers; without a lock, so what is found has to be looked at again. */
    List<CaseFile> page(String afterNumber, int size) {
        return jdbc.query("""
                select state from case_state
                 where case_number > ? and (status <> all (?) or state like '%"handedOverAt":null%')
                 order by case_number limit ?
                """, (row, _) -> StateJson.read(row.getString(1)), afterNumber, FINAL, size);
    }

    /** When the limits of cases of a shard began, from its journal. */
    Map<String, Beginnings> beginnings(int shard, Collection<String> numbers) {
        long[] positions = jdbc
                .query(
                        "select positions from case_state where case_number = any (?)",
                        (row, _) -> positions(row.getArray(1)),
                        (Object) numbers.toArray(String[]::new))
                .stream()
                .flatMapToLong(Arrays::stream)
                .toArray();
        Map<String, Beginnings> beginnings = new HashMap<>();
        numbers.forEach(number -> beginnings.put(number, new Beginnings()));
        for (JournalRow row : Rows.read(jdbc, shard, positions)) {
            Beginnings of = beginnings.get(row.caseNumber());
            if (of != null && row.kind().equals(Decision.KIND)) {
                of.and(CaseOutbox.decisionOf(row).events(), row.at());
            }
        }
        return beginnings;
    }

    private static long[] positions(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
