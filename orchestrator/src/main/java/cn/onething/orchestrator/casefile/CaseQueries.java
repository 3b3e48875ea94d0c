package cn.onething.orchestrator.casefile;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.StateJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads case files for people. */
public final class CaseQueries {
    private final JdbcClient jdbc;

    CaseQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return jdbc.sql("select state from case_state where case_number = ?")
                .param(number.value())
                .query((row, _) -> StateJson.read(row.getString(1)))
                .optional();
    }

    /** Those that exist, in no order. */
    public List<CaseFile> find(Collection<String> numbers) {
        return jdbc.sql("select state from case_state where case_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((row, _) -> StateJson.read(row.getString(1)))
                .list();
    }

    /**
     * What to list; every absent part means any.
     *
     * @param subject the credit code that the cases are about
     * @param after the last case number of the page before
     */
    public record Search(
            @Nullable String bundle,
            @Nullable CaseStatus status,
            @Nullable String subject,
            @Nullable String after,
            int limit) {}

    /** Newest numbers first. */
    public List<CaseFile> list(Search search) {
        return jdbc.sql("""
                        select s.state from case_file f join case_state s using (case_number)
                         where (cast(:bundle as text) is null or f.bundle = :bundle)
                           and (cast(:status as text) is null or s.status = :status)
                           and (cast(:subject as text) is null or f.subject = :subject)
                           and (cast(:after as text) is null or f.case_number < :after)
                         order by f.case_number desc limit :limit
                        """)
                .param("bundle", search.bundle())
                .param(
                        "status",
                        search.status() == null ? null : search.status().name())
                .param("subject", search.subject())
                .param("after", search.after())
                .param("limit", search.limit())
                .query((row, _) -> StateJson.read(row.getString(1)))
                .list();
    }

    /** How many decisions the cases have seen; a case that does not exist is missing. */
    public Map<String, Integer> revisions(Collection<String> numbers) {
        Map<String, Integer> revisions = HashMap.newHashMap(numbers.size());
        jdbc.sql("select case_number, cardinality(positions) from case_state where case_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .query((row, _) -> revisions.put(row.getString(1), row.getInt(2)))
                .list();
        return revisions;
    }
}
