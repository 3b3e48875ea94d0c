package cn.onething.orchestrator.migration;

import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds the cases of a bundle that go on. */
final class OpenCasesOf {
    private final JdbcTemplate jdbc;

    OpenCasesOf(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their numbers. */
    List<String> page(String bundle, String afterNumber, int size) {
        return jdbc.queryForList("""
                select f.case_number from case_file f left join case_state s using (case_number)
                 where f.bundle = ? and f.case_number > ? and (s.status is null or s.status <> all (?))
                 order by f.case_number limit ?
                """, String.class, bundle, afterNumber, CaseStatus.finalNames(), size);
    }
}
