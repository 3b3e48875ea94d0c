package cn.onething.orchestrator.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the {@link LocalOutbox} holds. */
@Component
final class Outbox {
    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A notice that was sent.
     *
     * @param cursor grows with every notice
     */
    record Sent(long cursor, Notice notice, Instant sentAt) {}

    /** The last sent first. @param before 0 for the newest */
    List<Sent> list(long before, int limit) {
        return jdbc.sql("""
                        select o.id, o.sent_at, n.*
                          from notice_outbox o join notice n using (shard, position, kind)
                         where ? = 0 or o.id < ? order by o.id desc limit ?
                        """)
                .params(before, before, limit)
                .query((row, _) -> sent(row))
                .list();
    }

    /** Those about one case: its journal rows are known, so that nothing has to be searched. */
    List<Sent> ofCase(String caseNumber, long before, int limit) {
        return jdbc.sql("""
                        select o.id, o.sent_at, n.*
                          from case_state c
                          join notice n on n.shard = c.shard and n.position = any(c.positions)
                          join notice_outbox o
                            on o.shard = n.shard and o.position = n.position and o.kind = n.kind
                         where c.case_number = ? and (? = 0 or o.id < ?) order by o.id desc limit ?
                        """)
                .params(caseNumber, before, before, limit)
                .query((row, _) -> sent(row))
                .list();
    }

    /** How many could not be sent so far. */
    long late() {
        return jdbc.sql("select count(*) from notice_retry").query(Long.class).single();
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getLong("id"),
                Notices.notice(row),
                row.getObject("sent_at", OffsetDateTime.class).toInstant());
    }

    /** The wire form of one. */
    record View(
            String id,
            String caseNumber,
            int revision,
            NoticeKind kind,
            String zh,
            String en,
            Instant at,
            Instant sentAt) {

        static View of(Sent sent) {
            Notice notice = sent.notice();
            return new View(
                    notice.id(),
                    notice.caseNumber(),
                    notice.revision(),
                    notice.kind(),
                    notice.zh(),
                    notice.en(),
                    notice.at(),
                    sent.sentAt());
        }
    }

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<View> notices, @Nullable String next) {}
}
