package cn.onething.orchestrator.channel;

import cn.onething.catalogue.calendar.DueDate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored agents of cases. */
@Component
final class Agents {
    private final JdbcClient jdbc;

    Agents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Authorisations end with a day in China. */
    static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), DueDate.ZONE);
    }

    /**
     * An agent as stored.
     *
     * @param details enciphered
     */
    record Stored(
            long id,
            byte[] details,
            LocalDate validUntil,
            Instant registeredAt,
            @Nullable Instant revokedAt) {}

    /**
     * @param person keyed hash of the identity number
     * @param details enciphered
     * @return its id; empty when that person is one already
     */
    OptionalLong add(String caseNumber, byte[] person, byte[] details, LocalDate validUntil, Instant at) {
        return jdbc.sql("""
                        insert into case_agent (case_number, person, details, valid_until, registered_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (case_number, person) where revoked_at is null do nothing returning id
                        """)
                .params(caseNumber, person, details, validUntil, at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** In the order registered. */
    List<Stored> of(String caseNumber) {
        return jdbc.sql("select * from case_agent where case_number = ? order by id")
                .param(caseNumber)
                .query((row, _) -> stored(row))
                .list();
    }

    boolean hasValid(String caseNumber, LocalDate today) {
        return jdbc.sql("""
                        select exists (select from case_agent
                                        where case_number = ? and revoked_at is null and valid_until >= ?)
                        """).params(caseNumber, today).query(Boolean.class).single();
    }

    /** Whether the case's applicant is that person. */
    boolean isApplicant(String caseNumber, byte[] person) {
        return jdbc.sql("select exists (select from case_file where case_number = ? and applicant = ?)")
                .params(caseNumber, person)
                .query(Boolean.class)
                .single();
    }

    /**
     * @param why enciphered
     * @return false when it is revoked already
     */
    boolean revoke(String caseNumber, long id, String by, byte[] why, Instant at) {
        return jdbc.sql("""
                        update case_agent set revoked_at = ?, revoked_by = ?, revoked_why = ?
                         where case_number = ? and id = ? and revoked_at is null
                        """)
                        .params(at.atOffset(ZoneOffset.UTC), by, why, caseNumber, id)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row) throws SQLException {
        OffsetDateTime revokedAt = row.getObject("revoked_at", OffsetDateTime.class);
        return new Stored(
                row.getLong("id"),
                row.getBytes("details"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
