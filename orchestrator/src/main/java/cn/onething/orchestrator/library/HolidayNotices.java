package cn.onething.orchestrator.library;

import cn.onething.catalogue.calendar.YearCalendar;
import cn.onething.definitions.Finding;
import cn.onething.journal.JournalListener;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The published notices, kept at hand. Every shard's journal gets a row when one is published, so another process's next
 * write of the shard finds that somebody else wrote it, and looks here before it decides anything.
 */
public final class HolidayNotices implements JournalListener {
    private final JdbcTemplate jdbc;
    /** How often there was a reason to look, and the last one that was followed. */
    private final AtomicInteger reasons = new AtomicInteger(1);

    private final AtomicInteger followed = new AtomicInteger();
    private volatile Known known = new Known(0, List.of());

    private record Known(long newest, List<YearCalendar> calendars) {}

    public HolidayNotices(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The calendars of a catalogue with the published ones in their places. */
    public Supplier<List<YearCalendar>> over(List<YearCalendar> shipped) {
        return new Over(List.copyOf(shipped));
    }

    private final class Over implements Supplier<List<YearCalendar>> {
        private final List<YearCalendar> shipped;
        private volatile Known merged = new Known(-1, List.of());

        private Over(List<YearCalendar> shipped) {
            this.shipped = shipped;
        }

        @Override
        public List<YearCalendar> get() {
            Known now = current();
            Known last = merged;
            if (last.newest() != now.newest()) {
                last = new Known(now.newest(), replaced(shipped, now.calendars()));
                merged = last;
            }
            return last.calendars();
        }
    }

    /** Those that are replaced by others, and all others. */
    public static List<YearCalendar> replaced(List<YearCalendar> calendars, List<YearCalendar> by) {
        Stream<YearCalendar> left =
                calendars.stream().filter(one -> by.stream().noneMatch(other -> other.replaces(one)));
        return Stream.concat(left, by.stream()).toList();
    }

    @Override
    public void foreignWrite(int shard) {
        reasons.incrementAndGet();
    }

    /** This process has published one. */
    public void published() {
        reasons.incrementAndGet();
    }

    private Known current() {
        int reason = reasons.get();
        if (followed.get() != reason) {
            look();
            followed.accumulateAndGet(reason, Math::max);
        }
        return known;
    }

    /** Any number at once: nobody may wait for another's connection while holding one of its own. */
    private void look() {
        Long newest = jdbc.queryForObject("select coalesce(max(id), 0) from calendar_notice", Long.class);
        if (newest == null || newest <= known.newest()) {
            return;
        }
        Known found = new Known(newest, jdbc.query("""
                select distinct on (year, region) year, text from calendar_notice where id <= ?
                 order by year, region, id desc
                """, (row, _) -> read(row.getInt(1), row.getString(2)), newest));
        synchronized (this) {
            if (found.newest() > known.newest()) {
                known = found;
            }
        }
    }

    private static YearCalendar read(int year, String text) {
        List<Finding> findings = new ArrayList<>();
        return YearCalendar.parse(year + ".yaml", text, findings)
                .filter(_ -> findings.isEmpty())
                .orElseThrow(() -> new IllegalStateException("the stored calendar of " + year + " reads " + findings));
    }

    /** A notice as it is stored. */
    public record Stored(long id, byte[] sha256, boolean provisional) {
        public boolean is(byte[] hash) {
            return Arrays.equals(sha256, hash);
        }
    }

    public Optional<Stored> newest(YearCalendar calendar) {
        return jdbc
                .query(
                        """
                        select id, sha256, provisional from calendar_notice where year = ? and region = ?
                         order by id desc limit 1
                        """,
                        (row, _) -> new Stored(row.getLong(1), row.getBytes(2), row.getBoolean(3)),
                        calendar.year(),
                        calendar.region())
                .stream()
                .findFirst();
    }

    public long store(YearCalendar calendar, byte[] sha256, String text) {
        Long id = jdbc.queryForObject(
                """
                insert into calendar_notice (year, region, provisional, sha256, text) values (?, ?, ?, ?, ?) returning id
                """, Long.class, calendar.year(), calendar.region(), calendar.provisional(), sha256, text);
        return Objects.requireNonNull(id);
    }

    /** Whether the shard knows already; asked under its lock. */
    public boolean told(long notice, int shard) {
        return !jdbc.queryForList(
                        "select 1 from calendar_notice_shard where notice = ? and shard = ?",
                        Integer.class,
                        notice,
                        shard)
                .isEmpty();
    }

    public void tell(long notice, int shard, long position) {
        jdbc.update(
                "insert into calendar_notice_shard (notice, shard, position) values (?, ?, ?)",
                notice,
                shard,
                position);
    }

    public void done(long notice) {
        jdbc.update("update calendar_notice set done_at = clock_timestamp() where id = ? and done_at is null", notice);
    }

    /**
     * A published notice, for operations.
     *
     * @param doneAt when the limits of all cases had been counted by it; absent while that is under way or was cut short
     */
    public record Published(
            int year,
            String region,
            boolean provisional,
            String publishedAt,
            @Nullable String doneAt) {}

    public List<Published> all() {
        return jdbc.query(
                "select year, region, provisional, published_at, done_at from calendar_notice order by id",
                (row, _) -> new Published(
                        row.getInt(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getTimestamp(4).toInstant().toString(),
                        row.getTimestamp(5) == null
                                ? null
                                : row.getTimestamp(5).toInstant().toString()));
    }
}
