package cn.onething.orchestrator.call;

import cn.onething.journal.sql.BatchSql;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored follow-up calls. */
@Component
final class Calls {
    private final BatchSql sql;
    private final JdbcClient jdbc;

    Calls(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** A call that somebody has to make. */
    record NewCall(String caseNumber, String department, CaseStatus ended, Instant endedAt, Instant dueAt) {}

    /** A case is called about once. */
    void add(List<NewCall> calls) {
        sql.update(
                """
                insert into follow_up_call (case_number, department, ended, state, ended_at, due_at)
                select c, d, s, 'OPEN', e, u from unnest(?, ?, ?, ?, ?) as n (c, d, s, e, u)
                on conflict do nothing
                """,
                calls.stream().map(NewCall::caseNumber).toArray(String[]::new),
                calls.stream().map(NewCall::department).toArray(String[]::new),
                calls.stream().map(call -> call.ended().name()).toArray(String[]::new),
                calls.stream().map(NewCall::endedAt).toArray(Instant[]::new),
                calls.stream().map(NewCall::dueAt).toArray(Instant[]::new));
    }

    /** Locks one for the length of the transaction. */
    Optional<CallView> lock(long id, Instant now) {
        return jdbc.sql("select * from follow_up_call where id = ? for update")
                .param(id)
                .query((row, _) -> view(row, now))
                .optional();
    }

    /** @param words enciphered */
    void record(long id, CallState state, int tries, String by, byte[] words, Instant at) {
        jdbc.sql("""
                        update follow_up_call set state = ?, tries = ?, called_by = ?, words = ?, called_at = ?
                         where id = ?
                        """)
                .params(state.name(), tries, by, words, at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** The oldest first. */
    List<CallView> list(@Nullable CallState state, @Nullable String department, long after, int limit, Instant now) {
        return jdbc.sql("""
                        select * from follow_up_call
                         where (cast(:state as text) is null or state = :state)
                           and (cast(:department as text) is null or department = :department)
                           and id > :after
                         order by id limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("department", department)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> view(row, now))
                .list();
    }

    /** What was written about the last try, still enciphered. */
    record Written(String caseNumber, byte @Nullable [] words) {}

    Optional<Written> words(long id) {
        return jdbc.sql("select case_number, words from follow_up_call where id = ?")
                .param(id)
                .query((row, _) -> new Written(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private static CallView view(ResultSet row, Instant now) throws SQLException {
        CallState state = CallState.valueOf(row.getString("state"));
        Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new CallView(
                row.getLong("id"),
                row.getString("case_number"),
                row.getString("department"),
                CaseStatus.valueOf(row.getString("ended")),
                state,
                row.getInt("tries"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant(),
                dueAt,
                state == CallState.OPEN && now.isAfter(dueAt),
                row.getString("called_by"));
    }
}
