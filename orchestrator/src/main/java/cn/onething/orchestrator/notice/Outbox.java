package cn.onething.orchestrator.notice;

import cn.onething.events.CaseNumber;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The notices that were handed to the sender, derived again from the decisions that they follow from; those about the
 * newest decisions first.
 */
@Component
final class Outbox {
    private final JdbcTemplate jdbc;
    private final NoticeMaker maker;
    private final Asides asides;
    private final CaseFiles files;
    private final Journal journal;

    Outbox(JdbcTemplate jdbc, NoticeMaker maker, Asides asides, CaseFiles files, Journal journal) {
        this.jdbc = jdbc;
        this.maker = maker;
        this.asides = asides;
        this.files = files;
        this.journal = journal;
    }

    /** A notice and when it was handed to the sender. */
    record Sent(Notice notice, Instant sentAt) {}

    /** @param next where the next page begins, absent on the last one */
    record Part(List<Sent> sent, @Nullable OutboxCursor next) {}

    /** @param from absent for the newest */
    Part list(@Nullable OutboxCursor from, int limit) {
        return read(from == null ? OutboxCursor.behind(asides.marks()) : from, this::newest, limit);
    }

    private List<JournalRow> newest(int shard, long upTo, int limit) {
        return jdbc.query("""
                select shard, position, case_number, kind, at, body, hash from journal
                 where shard = ? and position <= ? order by position desc limit ?
                """, Rows.MAPPER, shard, upTo, limit);
    }

    /** Those about one case. */
    Part ofCase(CaseNumber number, @Nullable OutboxCursor from, int limit) {
        CaseState state = files.now(List.of(number.value())).get(number.value());
        if (state == null) {
            return new Part(List.of(), null);
        }
        int shard = number.shard(journal.shards());
        OutboxCursor start =
                from == null ? OutboxCursor.behind(Map.of(shard, asides.marks().getOrDefault(shard, 0L))) : from;
        return read(
                start,
                (of, upTo, most) -> of == shard ? rowsOf(shard, state.positions(), upTo, most) : List.of(),
                limit);
    }

    private List<JournalRow> rowsOf(int shard, long[] positions, long upTo, int most) {
        long[] reached = Arrays.stream(positions).filter(p -> p <= upTo).toArray();
        long[] last = Arrays.copyOfRange(reached, Math.max(0, reached.length - most), reached.length);
        return Rows.read(jdbc, shard, last).reversed();
    }

    /** Journal rows of a shard, the last first, from a position on. */
    @FunctionalInterface
    private interface Source {
        List<JournalRow> rows(int shard, long upTo, int most);
    }

    private Part read(OutboxCursor from, Source source, int limit) {
        List<Shard> shards = new ArrayList<>();
        from.places().forEach((shard, place) -> shards.add(new Shard(shard, place, source, limit)));
        List<Sent> sent = new ArrayList<>();
        while (sent.size() < limit) {
            Optional<Shard> newest = shards.stream()
                    .filter(Shard::hasMore)
                    .max(Comparator.comparing(shard -> shard.head().notice().at()));
            if (newest.isEmpty()) {
                return new Part(sent, null);
            }
            sent.add(newest.get().take());
        }
        OutboxCursor next = OutboxCursor.EMPTY;
        for (Shard shard : shards) {
            if (shard.hasMore()) {
                next = next.with(shard.number, shard.place());
            }
        }
        return new Part(sent, next.places().isEmpty() ? null : next);
    }

    /** One shard's notices, read as far as they are wanted. */
    private final class Shard {
        private record Entry(OutboxCursor.Place place, Sent sent) {}

        private final int number;
        private final Source source;
        private final int chunk;
        private final Deque<Entry> entries = new ArrayDeque<>();
        private OutboxCursor.Place behind;

        Shard(int number, OutboxCursor.Place from, Source source, int chunk) {
            this.number = number;
            this.behind = from;
            this.source = source;
            this.chunk = chunk;
        }

        boolean hasMore() {
            while (entries.isEmpty() && behind.position() > 0) {
                read();
            }
            return !entries.isEmpty();
        }

        Sent head() {
            return entries.getFirst().sent();
        }

        OutboxCursor.Place place() {
            return entries.getFirst().place();
        }

        Sent take() {
            return entries.removeFirst().sent();
        }

        private void read() {
            List<JournalRow> rows = source.rows(number, behind.position(), chunk);
            long[] positions = rows.stream().mapToLong(JournalRow::position).toArray();
            Map<Long, Instant> dispatches = asides.dispatches(number, positions);
            Map<Asides.Key, Asides.Fate> fates = asides.fates(number, positions);
            for (JournalRow row : rows) {
                List<Notice> notices = maker.of(row).reversed();
                int told = row.position() == behind.position() ? behind.told() : 0;
                for (int i = told; i < notices.size(); i++) {
                    Notice notice = notices.get(i);
                    Asides.Fate aside = fates.get(Asides.Key.of(notice));
                    Instant at = aside == null ? dispatches.get(row.position()) : aside.sentAt();
                    if (at != null) {
                        entries.add(new Entry(new OutboxCursor.Place(row.position(), i), new Sent(notice, at)));
                    }
                }
            }
            long next = rows.size() < chunk ? 0 : rows.getLast().position() - 1;
            behind = new OutboxCursor.Place(next, 0);
        }
    }

    /** How many could not be sent so far. */
    long late() {
        return asides.late();
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
