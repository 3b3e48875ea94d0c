package cn.onething.orchestrator.notice;

import cn.onething.journal.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stored notices, how far each shard's are sent, and those that have to be tried again. */
final class Notices {
    private static final RowMapper<Notice> NOTICE = (row, _) -> notice(row);

    /** Who rates without being asked does so by then (rules.md §9). */
    private static final Duration TIME_TO_RATE = Duration.ofDays(3);

    private static final String INVITATION = NoticeKind.RATING_INVITED.name();

    private final BatchSql sql;
    private final JdbcClient jdbc;

    Notices(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** What is there already stays as it is; a case is invited once. What is told later is put off here. */
    void add(List<Notice> notices) {
        int size = notices.size();
        int[] shards = new int[size];
        long[] positions = new long[size];
        String[] kinds = new String[size];
        String[] cases = new String[size];
        int[] revisions = new int[size];
        String[] zh = new String[size];
        String[] en = new String[size];
        Instant[] at = new Instant[size];
        for (int i = 0; i < size; i++) {
            Notice notice = notices.get(i);
            shards[i] = notice.shard();
            positions[i] = notice.position();
            kinds[i] = notice.kind().name();
            cases[i] = notice.caseNumber();
            revisions[i] = notice.revision();
            zh[i] = notice.zh();
            en[i] = notice.en();
            at[i] = notice.at();
        }
        sql.update(
                """
                with added as (
                    insert into notice (shard, position, kind, case_number, revision, zh, en, at)
                    select s, p, k, c, r, z, e, t from unnest(?, ?, ?, ?, ?, ?, ?, ?) as n (s, p, k, c, r, z, e, t)
                    on conflict do nothing returning shard, position, kind, at)
                insert into notice_retry (shard, position, kind, tries, next_at)
                select shard, position, kind, 0, at + make_interval(secs => %d) from added where kind = '%s'
                """.formatted(TIME_TO_RATE.toSeconds(), INVITATION),
                shards,
                positions,
                kinds,
                cases,
                revisions,
                zh,
                en,
                at);
    }

    /** A new shard's are sent from the first on. */
    void ensureMarks() {
        jdbc.sql("insert into notice_mark (shard) select shard from journal_shard on conflict do nothing")
                .update();
    }

    List<Integer> unsentShards() {
        return jdbc.sql("""
                        select m.shard from notice_mark m join follower_mark f on f.shard = m.shard
                         where f.position > m.position order by m.shard
                        """).query(Integer.class).list();
    }

    /** Where a shard's next notices are. */
    record Stretch(long after, long upTo) {}

    /**
     * Locks the mark for the length of the transaction; empty while another instance has it, or there is nothing.
     *
     * @param longest most journal rows at once
     */
    Optional<Stretch> lock(int shard, int longest) {
        return jdbc.sql("""
                        select m.position, least(f.position, m.position + ?) as up_to
                          from notice_mark m join follower_mark f on f.shard = m.shard
                         where m.shard = ? and f.position > m.position for update of m skip locked
                        """)
                .params(longest, shard)
                .query((row, _) -> new Stretch(row.getLong(1), row.getLong(2)))
                .optional();
    }

    /** In the order of the journal, and of the kinds within a row; without what is told later. */
    List<Notice> in(int shard, Stretch stretch) {
        return jdbc
                .sql("select * from notice where shard = ? and position > ? and position <= ? and kind <> ?")
                .params(shard, stretch.after(), stretch.upTo(), INVITATION)
                .query(NOTICE)
                .stream()
                .sorted(Comparator.comparing(Notice::position).thenComparing(Notice::kind))
                .toList();
    }

    void moveMark(int shard, long position) {
        jdbc.sql("update notice_mark set position = ? where shard = ?")
                .params(position, shard)
                .update();
    }

    /** A notice that could not be sent, with the number of tries so far. */
    record Late(Notice notice, int tries) {}

    /** Locks what is to be tried again by now, the longest due first. */
    List<Late> due(Instant now, int most) {
        return jdbc.sql("""
                        select n.*, r.tries from notice_retry r join notice n using (shard, position, kind)
                         where r.next_at <= ? order by r.next_at limit ? for update of r skip locked
                        """)
                .params(now.atOffset(ZoneOffset.UTC), most)
                .query((row, _) -> new Late(notice(row), row.getInt("tries")))
                .list();
    }

    void tryAgain(Late late, Instant at) {
        Notice notice = late.notice();
        jdbc.sql("""
                        insert into notice_retry (shard, position, kind, tries, next_at) values (?, ?, ?, ?, ?)
                        on conflict (shard, position, kind) do update
                           set tries = excluded.tries, next_at = excluded.next_at
                        """)
                .params(
                        notice.shard(),
                        notice.position(),
                        notice.kind().name(),
                        late.tries(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** It is sent, or not wanted any more. */
    void done(Notice notice) {
        jdbc.sql("delete from notice_retry where shard = ? and position = ? and kind = ?")
                .params(notice.shard(), notice.position(), notice.kind().name())
                .update();
    }

    static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getInt("shard"),
                row.getLong("position"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("case_number"),
                row.getInt("revision"),
                row.getString("zh"),
                row.getString("en"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
