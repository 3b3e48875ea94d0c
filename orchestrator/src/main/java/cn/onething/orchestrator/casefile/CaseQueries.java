package cn.onething.orchestrator.casefile;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import java.util.ArrayList;
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
    private final CaseFiles files;

    CaseQueries(JdbcClient jdbc, CaseFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    public Optional<CaseFile> find(CaseNumber number) {
        return find(List.of(number.value())).stream().findFirst();
    }

    /** Those that exist, in no order. */
    public List<CaseFile> find(Collection<String> numbers) {
        return CaseFiles.filesOf(files.now(numbers).values());
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

    /** Newest numbers first, each case as it stands now. */
    public List<CaseFile> list(Search search) {
        List<CaseFile> found = new ArrayList<>();
        String after = search.after();
        List<String> numbers;
        do {
            numbers = numbers(search, after);
            Map<String, CaseState> states = files.now(numbers);
            for (String number : numbers) {
                CaseState state = states.get(number);
                if (state != null && (search.status() == null || state.file().status() == search.status())) {
                    found.add(state.file());
                }
            }
            after = numbers.isEmpty() ? after : numbers.getLast();
        } while (found.size() < search.limit() && numbers.size() == search.limit());
        return found.subList(0, Math.min(found.size(), search.limit()));
    }

    /** Of the wanted status are those that are written with it, and maybe those whose state is not written yet. */
    private List<String> numbers(Search search, @Nullable String after) {
        String files = " case_file f where true"
                + (search.bundle() == null ? "" : " and f.bundle = :bundle")
                + (search.subject() == null ? "" : " and f.subject = :subject")
                + (after == null ? "" : " and f.case_number < :after");
        String newest = " order by case_number desc limit :limit";
        CaseStatus status = search.status();
        // the status is written out, so that the index over the statuses that are looked for can be used
        String query = status == null
                ? "select case_number from" + files + newest
                : """
                (select case_number from case_state s where status = '%s' and %s and exists
                        (select 1 from %s and f.case_number = s.case_number) %s)
                union
                select j.case_number from journal_shard h left join case_state_mark m on m.shard = h.shard
                  join journal j on j.shard = h.shard and j.position > coalesce(m.position, 0)
                 where exists (select 1 from %s and f.case_number = j.case_number)
                %s
                """.formatted(
                        status.name(), after == null ? "true" : "s.case_number < :after", files, newest, files, newest);
        var statement = jdbc.sql(query).param("limit", search.limit());
        statement = search.bundle() == null ? statement : statement.param("bundle", search.bundle());
        statement = search.subject() == null ? statement : statement.param("subject", search.subject());
        statement = after == null ? statement : statement.param("after", after);
        return statement.query(String.class).list();
    }

    /** How many decisions the cases have seen; a case that does not exist is missing. */
    public Map<String, Integer> revisions(Collection<String> numbers) {
        Map<String, Integer> revisions = HashMap.newHashMap(numbers.size());
        files.now(numbers)
                .forEach((number, state) -> revisions.put(number, state.file().revision()));
        return revisions;
    }
}
