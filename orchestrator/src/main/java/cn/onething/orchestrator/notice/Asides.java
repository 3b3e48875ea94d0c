package cn.onething.orchestrator.notice;

import cn.onething.journal.sql.BatchSql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Notices that did not go with their stretch of the journal: those that could not be sent, and those that are told some time
 * after the decision.
 */
final class Asides {
    private final BatchSql sql;
    private final JdbcClient jdbc;

    Asides(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** Which notice it is: of a journal row there is one of each kind. */
    record Key(int shard, long position, NoticeKind kind) {
        static Key of(Notice notice) {
            return new Key(notice.shard(), notice.position(), notice.kind());
        }
    }

    /**
     * Puts notices aside. What is there already stays as it is; a case is invited to rate once.
     *
     * @param tries so far
     * @param nextAt when it is to be sent
     */
    void add(List<Notice> notices, int tries, Function<Notice, Instant> nextAt) {
        if (notices.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into notice_aside (shard, position, kind, case_number, tries, next_at)
                select s, p, k, c, ?, t from unnest(?, ?, ?, ?, ?) as n (s, p, k, c, t) on conflict do nothing
                """,
                tries,
                notices.stream().mapToInt(Notice::shard).toArray(),
                notices.stream().mapToLong(Notice::position).toArray(),
                notices.stream().map(notice -> notice.kind().name()).toArray(String[]::new),
                notices.stream().map(Notice::caseNumber).toArray(String[]::new),
                notices.stream().map(nextAt).toArray(Instant[]::new));
    }

    /** One that is due. */
    record Late(Key key, String caseNumber, int tries) {}

    /** Locks what is to be sent by now, the longest due first. */
    List<Late> due(Instant now, int most) {
        return jdbc.sql("""
                        select shard, position, kind, case_number, tries from notice_aside
                         where next_at <= ? order by next_at limit ? for update skip locked
                        """)
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new Late(
                        new Key(row.getInt(1), row.getLong(2), NoticeKind.valueOf(row.getString(3))),
                        row.getString(4),
                        row.getInt(5)))
                .list();
    }

    void tryAgain(Late late, Instant at) {
        Key key = late.key();
        sql.update(
                "update notice_aside set tries = ?, next_at = ? where shard = ? and position = ? and kind = ?",
                late.tries() + 1,
                at,
                key.shard(),
                key.position(),
                key.kind().name());
    }

    void sent(List<Key> keys) {
        update("next_at = null, sent_at = clock_timestamp()", keys);
    }

    /** They are not wanted any more. */
    void dropped(List<Key> keys) {
        update("next_at = null", keys);
    }

    private void update(String change, List<Key> keys) {
        if (!keys.isEmpty()) {
            sql.update(
                    """
                    update notice_aside set %s from unnest(?, ?, ?) as n (s, p, k)
                     where shard = s and position = p and kind = k
                    """.formatted(change),
                    keys.stream().mapToInt(Key::shard).toArray(),
                    keys.stream().mapToLong(Key::position).toArray(),
                    keys.stream().map(key -> key.kind().name()).toArray(String[]::new));
        }
    }

    /** How many could not be sent so far. */
    long late() {
        return jdbc.sql("select count(*) from notice_aside where next_at is not null and tries > 0")
                .query(Long.class)
                .single();
    }

    /** @param sentAt absent when it was not sent */
    record Fate(@Nullable Instant sentAt) {}

    /** What became of those of some journal rows of a shard that were put aside. */
    Map<Key, Fate> fates(int shard, long[] positions) {
        Map<Key, Fate> fates = new HashMap<>();
        sql.query(
                "select position, kind, sent_at from notice_aside where shard = ? and position = any(?)",
                (row, _) -> {
                    OffsetDateTime sent = row.getObject(3, OffsetDateTime.class);
                    Key key = new Key(shard, row.getLong(1), NoticeKind.valueOf(row.getString(2)));
                    return fates.put(key, new Fate(sent == null ? null : sent.toInstant()));
                },
                shard,
                positions);
        return fates;
    }

    /** The stretch up to a journal row was handed to the sender. */
    void dispatched(int shard, long upTo) {
        sql.update("insert into notice_dispatch (shard, up_to) values (?, ?) on conflict do nothing", shard, upTo);
    }

    /** When the stretches of some journal rows of a shard were handed to the sender; those that were not are missing. */
    Map<Long, Instant> dispatches(int shard, long[] positions) {
        Map<Long, Instant> dispatches = new HashMap<>();
        sql.query(
                """
                select p, d.sent_at from unnest(?) as r (p) cross join lateral
                       (select sent_at from notice_dispatch where shard = ? and up_to >= p order by up_to limit 1) as d
                """,
                (row, _) -> dispatches.put(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()),
                positions,
                shard);
        return dispatches;
    }

    /** How far each shard's notices have been handed to the sender. */
    Map<Integer, Long> marks() {
        Map<Integer, Long> marks = new HashMap<>();
        sql.query("select shard, position from notice_mark", (row, _) -> marks.put(row.getInt(1), row.getLong(2)));
        return marks;
    }
}
