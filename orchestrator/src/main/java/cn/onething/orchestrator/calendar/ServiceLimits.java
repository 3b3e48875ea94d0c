package cn.onething.orchestrator.calendar;

import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.journal.sql.BatchSql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Limits in working days that run beside those of the cases, in a table of their own: the desk's, those of bad ratings,
 * of calls. They are the office's own, so they move both ways when the notice of a year comes.
 */
public final class ServiceLimits {
    private final BatchSql sql;
    private final String running;
    private final DaysOf days;
    private final String move;

    /** How many working days the limit of a row has. */
    @FunctionalInterface
    public interface DaysOf {
        int in(ResultSet row) throws SQLException;
    }

    /** @param due as it is told now */
    private record Running(long id, Instant began, int days, String region, Instant due) {}

    /**
     * @param running a query for the limits that run and end at a moment or after it (its parameter): their rows, with
     *     the columns {@code limit_id}, {@code began}, {@code due} and {@code region}
     * @param move a statement that gives rows ({@code i}, from its first parameter) other ends (its second)
     */
    public ServiceLimits(JdbcTemplate jdbc, String running, DaysOf days, String move) {
        this.sql = new BatchSql(jdbc);
        this.running = running;
        this.days = days;
        this.move = move;
    }

    /**
     * Counts those again that a year's calendar can concern.
     *
     * @return how many moved
     */
    int recount(YearCalendar calendar, WorkingDays workingDays) {
        OffsetDateTime newYear =
                LocalDate.of(calendar.year(), 1, 1).atStartOfDay().atOffset(ZoneOffset.ofHours(8));
        Map<Long, Instant> moved = new TreeMap<>();
        for (Running limit : sql.query(running, (row, _) -> running(row), newYear)) {
            Instant now =
                    workingDays.due(limit.began(), limit.days(), limit.region()).instant();
            if (calendar.holdsIn(limit.region()) && !now.equals(limit.due())) {
                moved.put(limit.id(), now);
            }
        }
        if (!moved.isEmpty()) {
            sql.update(
                    move,
                    moved.keySet().stream().mapToLong(Long::longValue).toArray(),
                    moved.values().toArray(Instant[]::new));
        }
        return moved.size();
    }

    private Running running(ResultSet row) throws SQLException {
        return new Running(
                row.getLong("limit_id"),
                row.getObject("began", OffsetDateTime.class).toInstant(),
                days.in(row),
                row.getString("region"),
                row.getObject("due", OffsetDateTime.class).toInstant());
    }
}
