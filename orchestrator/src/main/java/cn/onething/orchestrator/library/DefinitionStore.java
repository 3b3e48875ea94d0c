package cn.onething.orchestrator.library;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.source.CatalogueFiles;
import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.library.KeptDefinitions.Key;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Kept definitions in PostgreSQL, each file's content once. */
final class DefinitionStore {
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CatalogueTexts texts;

    DefinitionStore(JdbcTemplate jdbc, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.texts = new CatalogueTexts(jdbc);
    }

    record Entry(Key key, byte[] sha256) {}

    List<Entry> entries() {
        return jdbc.query(
                "select bundle, region, version, sha256 from kept_definition",
                (row, _) -> new Entry(key(row), row.getBytes(4)));
    }

    /** What the cases are that exist. */
    List<Key> inUse() {
        return jdbc.query("select distinct bundle, region, version from case_file", (row, _) -> key(row));
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getString(1), row.getString(2), row.getInt(3));
    }

    /** Whether any case of the bundle and region goes on, on this version or, to be careful, another one. */
    boolean hasOpenCases(Key key) {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("""
                select exists (select 1 from case_file f left join case_state s using (case_number)
                                where f.bundle = ? and f.region = ? and (s.status is null or s.status <> all (?)))
                """, Boolean.class, key.bundle(), key.region(), CaseStatus.finalNames()));
    }

    private record Row(String definedIn, String names) {}

    Optional<Bundle> read(Key key) {
        return jdbc
                .query(
                        """
                        select defined_in, files from kept_definition where bundle = ? and region = ? and version = ?
                        """,
                        (row, _) -> new Row(row.getString(1), row.getString(2)),
                        key.bundle(),
                        key.region(),
                        key.version())
                .stream()
                .findFirst()
                .map(row -> Catalogue.read(
                                new CatalogueFiles(texts.read(row.names())),
                                key.bundle(),
                                row.definedIn(),
                                key.version())
                        .orElseThrow(
                                () -> new IllegalStateException("the kept definition " + key + " cannot be read")));
    }

    /** Leaves what is kept already under the key. */
    void keep(Key key, Source source) {
        write(key, source, "do nothing");
    }

    void replace(Key key, Source source) {
        write(
                key,
                source,
                "(bundle, region, version) do update set defined_in = excluded.defined_in, sha256 = excluded.sha256,"
                        + " files = excluded.files, kept_at = clock_timestamp()");
    }

    private void write(Key key, Source source, String onConflict) {
        transactions.executeWithoutResult(_ -> {
            // one at a time: the same files belong to many definitions
            jdbc.query("select pg_advisory_xact_lock(hashtext('kept_definition'))", _ -> {});
            texts.keep(source.texts());
            jdbc.update(
                    """
                    insert into kept_definition (bundle, region, version, defined_in, sha256, files)
                    values (?, ?, ?, ?, ?, cast(? as jsonb)) on conflict
                    """ + onConflict,
                    key.bundle(),
                    key.region(),
                    key.version(),
                    source.definedIn(),
                    source.sha256(),
                    MessageJson.mapper().writeValueAsString(source.names()));
        });
    }
}
