package cn.onething.orchestrator.vault;

import cn.onething.events.Cipherer;
import cn.onething.journal.BatchSql;
import cn.onething.orchestrator.problems.ProblemKind;
import cn.onething.orchestrator.problems.Refused;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Enciphers what a person handed in with a key of that person's own. The keys lie in the database, enciphered with the
 * master key; destroying one makes everything of that person unreadable, wherever copies of it lie.
 */
public final class Vault {
    private static final HexFormat HEX = HexFormat.of();

    private final BatchSql sql;
    private final Cipherer master;

    public Vault(JdbcTemplate jdbc, Cipherer master) {
        this.sql = new BatchSql(jdbc);
        this.master = master;
    }

    /** The name under which an applicant is known here: a keyed hash, so that nobody can try numbers against it. */
    public byte[] nameOf(String idNumber) {
        return master.keyedHash(idNumber.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keys of the applicants for new cases, made where there are none, by {@link #nameOf} in hex; within the caller's
     * transaction, until whose end none of them is destroyed.
     *
     * @throws Refused when one is being destroyed at this moment
     */
    public Map<String, Cipherer> keysFor(Collection<byte[]> applicants) {
        Map<String, byte[]> wanted = new HashMap<>();
        applicants.forEach(name -> wanted.put(HEX.formatHex(name), name));
        Map<String, Cipherer> keys = held(wanted.values());
        List<byte[]> names = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        wanted.forEach((hex, name) -> {
            if (!keys.containsKey(hex)) {
                names.add(name);
                wrapped.add(master.encipher(Cipherer.newKey(), name));
            }
        });
        if (names.isEmpty()) {
            return keys;
        }
        sql.update("""
                insert into applicant_key (applicant, wrapped) select a, w from unnest(?, ?) as n (a, w)
                on conflict (applicant) do nothing
                """, names.toArray(byte[][]::new), wrapped.toArray(byte[][]::new));
        // what is there now counts: another transaction may have been first
        keys.putAll(held(names));
        return keys;
    }

    /** Not waited for: whoever files cases holds a shard. */
    private Map<String, Cipherer> held(Collection<byte[]> applicants) {
        Map<String, Cipherer> keys = new HashMap<>();
        sql.query(
                """
                select applicant, wrapped, pg_try_advisory_xact_lock_shared(applicant_lock(applicant)) as free
                  from applicant_key where applicant = any(?)
                """,
                (row, _) -> {
                    if (!row.getBoolean("free")) {
                        throw new Refused(ProblemKind.TRY_AGAIN.with(
                                "申请人此前的资料正在销毁，请稍后重试。",
                                "The applicant's earlier data are being erased at this moment. Try again shortly."));
                    }
                    return keys.put(HEX.formatHex(row.getBytes("applicant")), unwrap(row));
                },
                (Object) applicants.toArray(byte[][]::new));
        return keys;
    }

    /** Until the end of the caller's transaction no case is filed for the applicant; those under way are waited for. */
    public void holdAlone(byte[] applicant) {
        sql.query("select pg_advisory_xact_lock(applicant_lock(?))", (_, _) -> applicant, (Object) applicant);
    }

    /** For good. @return whether there was one */
    public boolean destroyKey(byte[] applicant) {
        return sql.update("delete from applicant_key where applicant = ?", (Object) applicant) == 1;
    }

    /** The applicant's key, absent when it has been destroyed. */
    public Optional<Cipherer> keyOf(byte[] applicant) {
        return Optional.ofNullable(stored(List.of(applicant)).get(HEX.formatHex(applicant)));
    }

    /** Keys that exist, by name in hex. */
    public Map<String, Cipherer> stored(Collection<byte[]> applicants) {
        Map<String, Cipherer> keys = new HashMap<>();
        sql.query(
                "select applicant, wrapped from applicant_key where applicant = any(?)",
                (row, _) -> keys.put(HEX.formatHex(row.getBytes("applicant")), unwrap(row)),
                (Object) applicants.toArray(byte[][]::new));
        return keys;
    }

    private Cipherer unwrap(ResultSet row) throws SQLException {
        return new Cipherer(master.decipher(row.getBytes("wrapped"), row.getBytes("applicant")));
    }
}
