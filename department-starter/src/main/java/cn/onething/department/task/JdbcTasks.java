package cn.onething.department.task;

import cn.onething.events.ItemRef;
import cn.onething.events.MessageJson;
import cn.onething.events.Reason;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.sql.Answer;
import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks in PostgreSQL, read and written by the batch. */
public final class JdbcTasks implements Tasks {
    private static final String COLUMNS =
            "case_number, item, attempt, service, state, sequence, at, entry, reason, review, result";

    private final BatchSql sql;

    public JdbcTasks(JdbcTemplate jdbc) {
        this.sql = new BatchSql(jdbc);
    }

    @Override
    public Map<ItemRef, Task> find(List<ItemRef> refs) {
        Map<ItemRef, Task> found = HashMap.newHashMap(refs.size());
        sql.query(asked(refs)).forEach(task -> found.put(task.item(), task));
        return found;
    }

    /** A task that exists cannot be added: so a wrong guess does not get through. */
    @Override
    public Locking locking(List<ItemRef> refs, boolean areNew) {
        Question<Task> question = asked(refs);
        return areNew ? Locking.optimistic(new Answer<>(question, List.of())) : Locking.pessimistic(question);
    }

    private static Question<Task> asked(List<ItemRef> refs) {
        String[] cases = refs.stream().map(ItemRef::caseNumber).toArray(String[]::new);
        String[] items = refs.stream().map(ItemRef::item).toArray(String[]::new);
        int[] attempts = refs.stream().mapToInt(ItemRef::attempt).toArray();
        return new Question<>("select " + COLUMNS + """
                                 from unnest(?, ?, ?) as wanted (c, i, a)
                                 join task t on t.case_number = wanted.c and t.item = wanted.i and t.attempt = wanted.a
                                """, (row, _) -> task(row), cases, items, attempts);
    }

    @Override
    public List<Task> ofShard(int shard) {
        return sql.query("select " + COLUMNS + " from task where shard = ?", (row, _) -> task(row), shard);
    }

    @Override
    public void save(ShardSession session, Collection<Task> changed, Set<ItemRef> stored) {
        List<Task> added =
                changed.stream().filter(task -> !stored.contains(task.item())).toList();
        List<Task> moved =
                changed.stream().filter(task -> stored.contains(task.item())).toList();
        session.insert(
                "task (shard, " + COLUMNS + ")",
                added,
                (columns, task) -> columns.int2(session.shard())
                        .text(task.item().caseNumber())
                        .text(task.item().item())
                        .int2(task.item().attempt())
                        .text(task.service())
                        .text(task.state().name())
                        .int2(task.sequence())
                        .at(task.at())
                        .text(task.entry())
                        .text(text(task.reason()))
                        .text(text(task.review()))
                        .text(text(task.result())));
        if (!moved.isEmpty()) {
            update("""
                    update task set shard = ?, service = s, state = st, sequence = q, at = t, entry = e, reason = r,
                                    review = v, result = g
                      from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as n (c, i, a, s, st, q, t, e, r, v, g)
                     where case_number = c and item = i and attempt = a
                    """, session.shard(), moved);
        }
    }

    private void update(String statement, int shard, List<Task> tasks) {
        int size = tasks.size();
        String[] cases = new String[size];
        String[] items = new String[size];
        int[] attempts = new int[size];
        String[] services = new String[size];
        String[] states = new String[size];
        int[] sequences = new int[size];
        Instant[] times = new Instant[size];
        String[] entries = new String[size];
        @Nullable String[] reasons = new String[size];
        @Nullable String[] reviews = new String[size];
        @Nullable String[] results = new String[size];
        for (int i = 0; i < size; i++) {
            Task task = tasks.get(i);
            cases[i] = task.item().caseNumber();
            items[i] = task.item().item();
            attempts[i] = task.item().attempt();
            services[i] = task.service();
            states[i] = task.state().name();
            sequences[i] = task.sequence();
            times[i] = task.at();
            entries[i] = task.entry();
            reasons[i] = text(task.reason());
            reviews[i] = text(task.review());
            results[i] = text(task.result());
        }
        int written = sql.update(
                statement, shard, cases, items, attempts, services, states, sequences, times, entries, reasons, reviews,
                results);
        if (written != size) {
            throw new IllegalStateException("wrote " + written + " of " + size + " tasks");
        }
    }

    private static @Nullable String text(@Nullable Object part) {
        return part == null ? null : MessageJson.mapper().writeValueAsString(part);
    }

    private static <T> @Nullable T part(@Nullable String text, Class<T> type) {
        return text == null ? null : MessageJson.mapper().readValue(text, type);
    }

    private static Task task(ResultSet row) throws SQLException {
        return new Task(
                new ItemRef(row.getString("case_number"), row.getString("item"), row.getInt("attempt")),
                row.getString("service"),
                TaskState.valueOf(row.getString("state")),
                row.getInt("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("entry"),
                part(row.getString("reason"), Reason.class),
                part(row.getString("review"), Review.class),
                part(row.getString("result"), Task.Result.class));
    }
}
