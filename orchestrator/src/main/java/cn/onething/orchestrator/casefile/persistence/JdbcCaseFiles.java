package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.CaseNumber;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.journal.ShardSession;
import cn.onething.journal.sql.BatchSql;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files in PostgreSQL: one statement per table and batch. */
public final class JdbcCaseFiles implements CaseFiles {
    private final BatchSql sql;
    private final JdbcTemplate jdbc;
    private final int shards;

    public JdbcCaseFiles(JdbcTemplate jdbc, int shards) {
        this.jdbc = jdbc;
        this.sql = new BatchSql(jdbc);
        this.shards = shards;
    }

    @Override
    public void insert(ShardSession session, List<CaseRow> rows) {
        session.insert(
                "case_file (case_number, shard, bundle, region, version, subject, applicant, content, submitted_at)",
                rows,
                (columns, row) -> columns.text(row.number())
                        .int2(session.shard())
                        .text(row.bundle())
                        .text(row.region())
                        .int4(row.version())
                        .text(row.subject())
                        .bytes(row.applicant())
                        .bytes(row.content())
                        .at(row.submittedAt()));
    }

    @Override
    public void write(int shard, List<StateRow> states) {
        List<StateRow> known = states.stream().filter(row -> !row.isNew()).toList();
        if (!known.isEmpty()) {
            sql.sendLate(); // one of them may have been new earlier in this session
            update(shard, known);
        }
        sql.insertLate(
                "case_state (case_number, shard, status, state, positions, wake_at)",
                states.stream().filter(StateRow::isNew).toList(),
                (columns, row) -> columns.text(row.state().file().number())
                        .int2(shard)
                        .text(row.state().file().status().name())
                        .text(StateJson.write(row.state().file()))
                        .int8s(row.state().positions())
                        .at(row.wakeAt()));
    }

    private void update(int shard, List<StateRow> states) {
        int size = states.size();
        String[] numbers = new String[size];
        String[] statuses = new String[size];
        String[] bodies = new String[size];
        String[] positions = new String[size];
        @Nullable Instant[] wakeUps = new Instant[size];
        for (int i = 0; i < size; i++) {
            StateRow row = states.get(i);
            CaseFile file = row.state().file();
            numbers[i] = file.number();
            statuses[i] = file.status().name();
            bodies[i] = StateJson.write(file);
            positions[i] = BatchSql.arrayLiteral(row.state().positions());
            wakeUps[i] = row.wakeAt();
        }
        int written = sql.update("""
                update case_state set shard = ?, status = st, state = s, positions = p::bigint[], wake_at = w
                  from unnest(?, ?, ?, ?, ?) as c (n, st, s, p, w) where case_number = n
                """, shard, numbers, statuses, bodies, positions, wakeUps);
        if (written != size) {
            throw new IllegalStateException("wrote " + written + " of " + size + " case states");
        }
    }

    @Override
    public void setWakeUps(Map<String, Instant> wakeUps) {
        sql.sendLate();
        List<String> numbers = List.copyOf(wakeUps.keySet());
        sql.update(
                "update case_state set wake_at = w from unnest(?, ?) as c (n, w) where case_number = n",
                numbers.toArray(String[]::new),
                numbers.stream().map(wakeUps::get).toArray(Instant[]::new));
    }

    @Override
    public Map<String, CaseState> written(Collection<String> numbers) {
        sql.sendLate();
        return byNumber(sql.query(
                "select state, positions from case_state where case_number = any(?)", (row, _) -> state(row), (Object)
                        numbers.toArray(String[]::new)));
    }

    private static Map<String, CaseState> byNumber(List<CaseState> states) {
        Map<String, CaseState> found = HashMap.newHashMap(states.size());
        states.forEach(state -> found.put(state.file().number(), state));
        return found;
    }

    private static CaseState state(ResultSet row) throws SQLException {
        Long[] positions = (Long[]) row.getArray("positions").getArray();
        return new CaseState(
                StateJson.read(row.getString("state")),
                Arrays.stream(positions).mapToLong(Long::longValue).toArray());
    }

    @Override
    public void writtenUpTo(int shard, long position) {
        sql.update("""
                insert into case_state_mark as m (shard, position) values (?, ?)
                on conflict (shard) do update set position = excluded.position where m.position < excluded.position
                """, shard, position);
    }

    @Override
    public List<JournalRow> unwritten(int shard) {
        return Rows.read(jdbc, shard, mark(shard) + 1, Integer.MAX_VALUE);
    }

    private long mark(int shard) {
        return jdbc.queryForList("select position from case_state_mark where shard = ?", Long.class, shard).stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public List<JournalRow> unwritten(Collection<String> numbers) {
        int[] own = numbers.stream()
                .mapToInt(number -> new CaseNumber(number).shard(shards))
                .distinct()
                .toArray();
        return sql.query("""
                select j.shard, j.position, j.case_number, j.kind, j.at, j.body, j.hash
                  from unnest(?) as s (shard) left join case_state_mark m on m.shard = s.shard
                  join journal j on j.shard = s.shard and j.position > coalesce(m.position, 0)
                 where j.case_number = any(?) order by j.shard, j.position
                """, Rows.MAPPER, own, numbers.toArray(String[]::new));
    }

    @Override
    public List<Integer> behind() {
        return jdbc.queryForList("""
                select h.shard from journal_shard h left join case_state_mark m on m.shard = h.shard
                 where h.position > coalesce(m.position, 0) order by h.shard
                """, Integer.class);
    }

    @Override
    public List<CaseFile> ofShard(int shard) {
        List<CaseState> written =
                sql.query("select state, positions from case_state where shard = ?", (row, _) -> state(row), shard);
        return CaseFiles.filesOf(
                CaseFiles.folded(byNumber(written), unwritten(shard)).values());
    }

    @Override
    public List<String> due(int limit) {
        return jdbc.queryForList("""
                select case_number from case_state where wake_at is not null and wake_at <= clock_timestamp()
                 order by wake_at limit ?
                """, String.class, limit);
    }
}
