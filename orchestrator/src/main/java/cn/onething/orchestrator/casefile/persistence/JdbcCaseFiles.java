package cn.onething.orchestrator.casefile.persistence;

import cn.onething.journal.BatchSql;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;
import java.util.ArrayList;
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

    public JdbcCaseFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public void insert(int shard, List<CaseRow> rows, List<StateRow> states) {
        int size = rows.size();
        String[] numbers = new String[size];
        String[] bundles = new String[size];
        String[] regions = new String[size];
        int[] versions = new int[size];
        String[] subjects = new String[size];
        byte[][] applicants = new byte[size][];
        byte[][] contents = new byte[size][];
        for (int i = 0; i < size; i++) {
            CaseRow row = rows.get(i);
            numbers[i] = row.number();
            bundles[i] = row.bundle();
            regions[i] = row.region();
            versions[i] = row.version();
            subjects[i] = row.subject();
            applicants[i] = row.applicant();
            contents[i] = row.content();
        }
        sql.update(
                """
                insert into case_file (case_number, shard, bundle, region, version, subject, applicant, content,
                                       submitted_at)
                select n, ?, b, r, v, s, a, c, ? from unnest(?, ?, ?, ?, ?, ?, ?) as f (n, b, r, v, s, a, c)
                """,
                shard,
                rows.getFirst().submittedAt(),
                numbers,
                bundles,
                regions,
                versions,
                subjects,
                applicants,
                contents);
        write("""
                insert into case_state (shard, case_number, status, state, positions, wake_at)
                select ?, n, st, s, array[p], w from unnest(?, ?, ?, ?, ?) as c (n, st, s, p, w)
                """, shard, states);
    }

    /**
     * Stores decided states. A wake-up that is stored already and comes earlier is left as it is: waking too early is
     * harmless, and an unchanged index entry keeps the update cheap.
     */
    @Override
    public void update(int shard, List<StateRow> states) {
        write("""
                update case_state
                   set shard = ?, status = st, state = s, positions = positions || p,
                       wake_at = case when w is null then null else least(wake_at, w) end
                  from unnest(?, ?, ?, ?, ?) as c (n, st, s, p, w)
                 where case_number = n
                """, shard, states);
    }

    @Override
    public void setWakeUps(Map<String, Instant> wakeUps) {
        List<String> numbers = List.copyOf(wakeUps.keySet());
        sql.update(
                "update case_state set wake_at = w from unnest(?, ?) as c (n, w) where case_number = n",
                numbers.toArray(String[]::new),
                numbers.stream().map(wakeUps::get).toArray(Instant[]::new));
    }

    private void write(String statement, int shard, List<StateRow> states) {
        int size = states.size();
        String[] numbers = new String[size];
        String[] statuses = new String[size];
        String[] bodies = new String[size];
        long[] positions = new long[size];
        @Nullable Instant[] wakeUps = new Instant[size];
        for (int i = 0; i < size; i++) {
            StateRow row = states.get(i);
            numbers[i] = row.file().number();
            statuses[i] = row.file().status().name();
            bodies[i] = StateJson.write(row.file());
            positions[i] = row.position();
            wakeUps[i] = row.wakeAt();
        }
        int written = sql.update(statement, shard, numbers, statuses, bodies, positions, wakeUps);
        if (written != size) {
            throw new IllegalStateException("wrote " + written + " of " + size + " case states");
        }
    }

    @Override
    public Map<String, CaseFile> load(Collection<String> numbers) {
        Map<String, CaseFile> files = HashMap.newHashMap(numbers.size());
        sql.query(
                        "select state from case_state where case_number = any(?)",
                        (row, _) -> StateJson.read(row.getString("state")),
                        (Object) numbers.toArray(String[]::new))
                .forEach(file -> files.put(file.number(), file));
        return files;
    }

    @Override
    public List<CaseFile> ofShard(int shard) {
        return jdbc.query(
                "select state from case_state where shard = ?", (row, _) -> StateJson.read(row.getString(1)), shard);
    }

    @Override
    public List<Long> positions(String number) {
        List<Long> positions = new ArrayList<>();
        jdbc.query(
                "select unnest(positions) from case_state where case_number = ?",
                row -> {
                    positions.add(row.getLong(1));
                },
                number);
        return positions;
    }

    @Override
    public List<String> due(int limit) {
        return jdbc.queryForList("""
                select case_number from case_state where wake_at is not null and wake_at <= clock_timestamp()
                 order by wake_at limit ?
                """, String.class, limit);
    }
}
