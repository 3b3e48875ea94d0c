package cn.onething.orchestrator.calendar;

import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.orchestrator.casefile.domain.Beginnings;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.casefile.persistence.StateJson;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Cases for which limits may run: those that go on, and those whose results are on their way. */
final class OpenLimits {
    private final JdbcTemplate jdbc;
    private final CaseFiles files;

    OpenLimits(JdbcTemplate jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /**
     * Some numbers, and of those cases the ones that still exist.
     *
     * @param last of all that were looked at, absent when there are no more
     */
    record Page(@Nullable String last, List<CaseFile> cases) {}

    /** Page by page in the order of their numbers; without a lock, so what is found has to be looked at again. */
    Page page(String afterNumber, int size) {
        List<String> numbers = jdbc.queryForList(
                """
                select f.case_number from case_file f left join case_state s using (case_number)
                 where f.case_number > ?
                   and (s.status is null or s.status <> all (?) or s.state like ?)
                 order by f.case_number limit ?
                """, String.class, afterNumber, CaseStatus.finalNames(), "%" + StateJson.ON_ITS_WAY + "%", size);
        return new Page(
                numbers.size() < size ? null : numbers.getLast(),
                CaseFiles.filesOf(files.now(numbers).values()));
    }

    /** When the limits of cases of a shard began, from its journal. */
    Map<String, Beginnings> beginnings(int shard, Collection<String> numbers) {
        long[] positions = files.now(numbers).values().stream()
                .flatMapToLong(state -> Arrays.stream(state.positions()))
                .toArray();
        Map<String, Beginnings> beginnings = new HashMap<>();
        numbers.forEach(number -> beginnings.put(number, new Beginnings()));
        for (JournalRow row : Rows.read(jdbc, shard, positions)) {
            Beginnings of = beginnings.get(row.caseNumber());
            if (of != null && row.kind().equals(Decision.KIND)) {
                of.and(Decision.of(row).events(), row.at());
            }
        }
        return beginnings;
    }
}
