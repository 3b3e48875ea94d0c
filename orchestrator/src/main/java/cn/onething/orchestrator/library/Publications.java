package cn.onething.orchestrator.library;

import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was published, in PostgreSQL. */
public final class Publications {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CatalogueTexts texts;

    Publications(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.texts = new CatalogueTexts(jdbc);
    }

    /** @param files by path below the catalogue's folder */
    public record Published(long id, String by, String why, Instant at, SortedMap<String, String> files) {}

    /** The number of the newest, 0 when there is none. */
    long newest() {
        Long newest = jdbc.queryForObject("select coalesce(max(id), 0) from catalogue_publication", Long.class);
        return newest == null ? 0 : newest;
    }

    /** In the order in which they were published. */
    public List<Published> all() {
        return jdbc.query(
                "select id, published_by, reason, at, files from catalogue_publication order by id",
                (row, _) -> new Published(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, OffsetDateTime.class).toInstant(),
                        texts.read(row.getString(5))));
    }

    /** Runs work while nobody else publishes, in a transaction. */
    void alone(Runnable work) {
        transactions.executeWithoutResult(_ -> {
            jdbc.query("select pg_advisory_xact_lock(hashtext('catalogue_publication'))", _ -> {});
            work.run();
        });
    }

    void add(String by, String why, SortedMap<String, String> files) {
        SortedMap<String, String> byHash = new TreeMap<>();
        SortedMap<String, String> names = new TreeMap<>();
        files.forEach((name, text) -> {
            String hash = CatalogueTexts.hashOf(text);
            byHash.put(hash, text);
            names.put(name, hash);
        });
        texts.keep(byHash);
        jdbc.update(
                "insert into catalogue_publication (published_by, reason, files) values (?, ?, cast(? as jsonb))",
                by,
                why,
                MessageJson.mapper().writeValueAsString(names));
    }

    /** How many cases of a bundle go on, whatever their version. */
    public long openCases(String bundle) {
        Long open = jdbc.queryForObject("""
                select count(*) from case_file f left join case_state s using (case_number)
                 where f.bundle = ? and (s.status is null or s.status <> all (?))
                """, Long.class, bundle, CaseStatus.finalNames());
        return open == null ? 0 : open;
    }
}
