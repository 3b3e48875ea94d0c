package cn.onething.orchestrator.casefile;

import cn.onething.events.CaseChanged;
import cn.onething.events.CaseNumber;
import cn.onething.journal.Journal;
import cn.onething.journal.JournalRow;
import cn.onething.journal.Rows;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happened to one case, read from its journal rows. */
public final class CaseHistory {
    private final JdbcTemplate jdbc;
    private final Journal journal;
    private final CaseFiles files;
    private final CaseOutbox outbox;

    CaseHistory(JdbcTemplate jdbc, Journal journal, CaseFiles files, CaseOutbox outbox) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.files = files;
        this.outbox = outbox;
    }

    /**
     * The decisions about a case after a revision, in order.
     *
     * @param afterRevision 0 for all
     * @throws NoSuchCase when there is none
     */
    public List<CaseChanged> after(CaseNumber number, int afterRevision) {
        return rows(number, afterRevision).stream()
                .map(row -> outbox.changedOf(row, Decision.of(row)))
                .toList();
    }

    /** A decision and when it was made, by the database's clock. */
    public record Step(Instant at, Decision decision) {}

    /**
     * All decisions about a case, in order, with their events.
     *
     * @throws NoSuchCase when there is none
     */
    public List<Step> steps(CaseNumber number) {
        return rows(number, 0).stream()
                .map(row -> new Step(row.at(), Decision.of(row)))
                .toList();
    }

    private List<JournalRow> rows(CaseNumber number, int afterRevision) {
        CaseState state = files.now(List.of(number.value())).get(number.value());
        if (state == null) {
            throw new NoSuchCase(number.value());
        }
        long[] positions = state.positions();
        long[] wanted = Arrays.copyOfRange(positions, Math.min(afterRevision, positions.length), positions.length);
        if (wanted.length == 0) {
            return List.of();
        }
        return Rows.read(jdbc, number.shard(journal.shards()), wanted).stream()
                .filter(row -> row.kind().equals(Decision.KIND))
                .toList();
    }
}
