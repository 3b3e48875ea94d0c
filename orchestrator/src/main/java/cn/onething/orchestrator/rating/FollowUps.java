package cn.onething.orchestrator.rating;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored follow-ups of bad ratings, and what was done in each. */
@Component
final class FollowUps {
    private static final String SELECT = """
            select f.rating_id, r.case_number, r.item, f.department, r.stars, f.state, f.verify_by, f.fix_by
              from rating_follow_up f join rating r on r.id = f.rating_id
            """;

    private final JdbcClient jdbc;

    FollowUps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void open(long rating, String department, Instant verifyBy, Instant fixBy) {
        jdbc.sql("""
                        insert into rating_follow_up (rating_id, department, state, verify_by, fix_by)
                        values (?, ?, 'OPEN', ?, ?)
                        """)
                .params(rating, department, verifyBy.atOffset(ZoneOffset.UTC), fixBy.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Locks one for the length of the transaction. */
    Optional<FollowUpState> lock(long id) {
        return jdbc.sql("select state from rating_follow_up where rating_id = ? for update")
                .param(id)
                .query((row, _) -> FollowUpState.valueOf(row.getString(1)))
                .optional();
    }

    /** @param words enciphered */
    void record(long id, FollowUpAct act, String by, byte[] words, Instant at) {
        jdbc.sql("update rating_follow_up set state = ? where rating_id = ?")
                .params(act.to().name(), id)
                .update();
        jdbc.sql("insert into rating_act (rating_id, act, done_by, words, at) values (?, ?, ?, ?, ?)")
                .params(id, act.name(), by, words, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The oldest first. */
    List<FollowUpView> list(
            @Nullable String department, @Nullable FollowUpState state, long after, int limit, Instant now) {
        return withActs(jdbc.sql(SELECT + """
                         where (cast(:department as text) is null or f.department = :department)
                           and (cast(:state as text) is null or f.state = :state)
                           and f.rating_id > :after
                         order by f.rating_id limit :limit
                        """)
                .param("department", department)
                .param("state", state == null ? null : state.name())
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> view(row, now))
                .list());
    }

    Optional<FollowUpView> find(long id, Instant now) {
        List<FollowUpView> found = jdbc.sql(SELECT + " where f.rating_id = ?")
                .param(id)
                .query((row, _) -> view(row, now))
                .list();
        return withActs(found).stream().findFirst();
    }

    /** By id. */
    Map<Long, FollowUpView> of(String caseNumber, Instant now) {
        List<FollowUpView> found = jdbc.sql(SELECT + " where r.case_number = ?")
                .param(caseNumber)
                .query((row, _) -> view(row, now))
                .list();
        return withActs(found).stream().collect(Collectors.toMap(FollowUpView::id, view -> view));
    }

    /** Words that were written, still enciphered: the rating's own first, then those of the acts in order. */
    record Written(String caseNumber, byte @Nullable [] rating, List<byte[]> acts) {}

    Optional<Written> words(long id) {
        List<byte[]> acts = jdbc.sql("select words from rating_act where rating_id = ? order by id")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .list();
        return jdbc.sql("select case_number, words from rating where id = ?")
                .param(id)
                .query((row, _) -> new Written(row.getString(1), row.getBytes(2), acts))
                .optional();
    }

    private static FollowUpView view(ResultSet row, Instant now) throws SQLException {
        String item = row.getString("item");
        FollowUpState state = FollowUpState.valueOf(row.getString("state"));
        Instant verifyBy = row.getObject("verify_by", OffsetDateTime.class).toInstant();
        Instant fixBy = row.getObject("fix_by", OffsetDateTime.class).toInstant();
        return new FollowUpView(
                row.getLong("rating_id"),
                row.getString("case_number"),
                item.isEmpty() ? null : item,
                row.getString("department"),
                row.getInt("stars"),
                state,
                verifyBy,
                fixBy,
                FollowUpView.overdue(state, verifyBy, fixBy, now),
                List.of());
    }

    private List<FollowUpView> withActs(List<FollowUpView> views) {
        Map<Long, List<FollowUpView.Act>> acts =
                acts(views.stream().map(FollowUpView::id).toList());
        return views.stream()
                .map(view -> view.with(acts.getOrDefault(view.id(), List.of())))
                .toList();
    }

    private Map<Long, List<FollowUpView.Act>> acts(Collection<Long> ids) {
        Map<Long, List<FollowUpView.Act>> acts = new HashMap<>();
        jdbc.sql("select rating_id, act, done_by, at from rating_act where rating_id = any(?) order by id")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    acts.computeIfAbsent(row.getLong("rating_id"), _ -> new ArrayList<>())
                            .add(new FollowUpView.Act(
                                    FollowUpAct.valueOf(row.getString("act")),
                                    row.getString("done_by"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return acts;
    }
}
