package cn.onething.orchestrator.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored escalations. */
@Component
final class Escalations {
    private final JdbcClient jdbc;

    Escalations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An escalation to be registered.
     *
     * @param item empty for the case as a whole
     * @param words enciphered
     */
    record NewEscalation(
            String caseNumber,
            String item,
            String department,
            Origin origin,
            Ground ground,
            byte @Nullable [] words,
            Instant registeredAt,
            Instant dueAt) {}

    /** @return its id; empty when one is open about the same, or the case has brought this itself before */
    OptionalLong register(NewEscalation escalation) {
        return jdbc.sql("""
                        insert into escalation (case_number, item, department, origin, ground, state, words,
                                                registered_at, due_at)
                        values (?, ?, ?, ?, ?, 'OPEN', ?, ?, ?)
                        on conflict do nothing returning id
                        """)
                .param(escalation.caseNumber())
                .param(escalation.item())
                .param(escalation.department())
                .param(escalation.origin().name())
                .param(escalation.ground().name())
                .param(escalation.words())
                .param(escalation.registeredAt().atOffset(ZoneOffset.UTC))
                .param(escalation.dueAt().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /**
     * Ends one that is open.
     *
     * @param answer enciphered
     * @return false when it is not open any more
     */
    boolean close(long id, EscalationState to, String by, byte[] answer, @Nullable String handedTo, Instant at) {
        return jdbc.sql("""
                        update escalation set state = ?, closed_by = ?, answer = ?, handed_to = ?, closed_at = ?
                         where id = ? and state = 'OPEN'
                        """)
                        .param(to.name())
                        .param(by)
                        .param(answer)
                        .param(handedTo)
                        .param(at.atOffset(ZoneOffset.UTC))
                        .param(id)
                        .update()
                == 1;
    }

    /** An escalation with what was written about it, still enciphered. */
    record Stored(EscalationView view, byte @Nullable [] words, byte @Nullable [] answer) {}

    Optional<Stored> find(long id, Instant now) {
        return jdbc.sql("select * from escalation where id = ?")
                .param(id)
                .query((row, _) -> stored(row, now))
                .optional();
    }

    /** In the order registered. */
    List<Stored> of(String caseNumber, Instant now) {
        return jdbc.sql("select * from escalation where case_number = ? order by id")
                .param(caseNumber)
                .query((row, _) -> stored(row, now))
                .list();
    }

    /** The oldest first. */
    List<EscalationView> list(
            @Nullable EscalationState state, @Nullable String department, long after, int limit, Instant now) {
        return jdbc.sql("""
                        select * from escalation
                         where (cast(:state as text) is null or state = :state)
                           and (cast(:department as text) is null or department = :department)
                           and id > :after
                         order by id limit :limit
                        """)
                .param("state", state == null ? null : state.name())
                .param("department", department)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> stored(row, now).view())
                .list();
    }

    private static Stored stored(ResultSet row, Instant now) throws SQLException {
        String item = row.getString("item");
        EscalationState state = EscalationState.valueOf(row.getString("state"));
        Instant dueAt = row.getObject("due_at", OffsetDateTime.class).toInstant();
        OffsetDateTime closedAt = row.getObject("closed_at", OffsetDateTime.class);
        EscalationView view = new EscalationView(
                row.getLong("id"),
                row.getString("case_number"),
                item.isEmpty() ? null : item,
                row.getString("department"),
                Origin.valueOf(row.getString("origin")),
                Ground.valueOf(row.getString("ground")),
                state,
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                dueAt,
                state == EscalationState.OPEN && now.isAfter(dueAt),
                row.getString("closed_by"),
                closedAt == null ? null : closedAt.toInstant(),
                row.getString("handed_to"),
                null);
        return new Stored(view, row.getBytes("words"), row.getBytes("answer"));
    }
}
