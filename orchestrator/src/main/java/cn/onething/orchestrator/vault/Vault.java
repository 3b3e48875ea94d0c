package cn.onething.orchestrator.vault;

import cn.onething.events.Cipherer;
import cn.onething.journal.BatchSql;
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
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Enciphers what a person handed in with a key of that person's own. The keys lie in the database, enciphered with the
 * master key; destroying one makes everything of that person unreadable, wherever copies of it lie.
 */
public final class Vault {
    private static final HexFormat HEX = HexFormat.of();
    private static final String STORED = "select applicant, wrapped from applicant_key where applicant = any(?)";
    private static final String KEPT = STORED + " for key share nowait";

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
     * @throws org.springframework.dao.DataAccessException when one is being destroyed at this moment, which passes; it
     *     is not waited for, because whoever files cases holds a shard
     */
    public Map<String, Cipherer> keysFor(Collection<byte[]> applicants) {
        Map<String, byte[]> missing = new HashMap<>();
        applicants.forEach(name -> missing.put(HEX.formatHex(name), name));
        Map<String, Cipherer> keys = read(KEPT, missing.values());
        missing.keySet().removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            keys.putAll(make(missing));
            missing.keySet().removeAll(keys.keySet());
        }
        if (!missing.isEmpty()) {
            keys.putAll(read(KEPT, missing.values())); // another transaction was first with these
        }
        return keys;
    }

    /** Those that were not there. Until the commit nobody else sees them, so nobody can destroy them. */
    private Map<String, Cipherer> make(Map<String, byte[]> applicants) {
        Map<String, Cipherer> made = new HashMap<>();
        List<byte[]> names = new ArrayList<>();
        List<byte[]> wrapped = new ArrayList<>();
        applicants.forEach((hex, name) -> {
            byte[] key = Cipherer.newKey();
            made.put(hex, new Cipherer(key));
            names.add(name);
            wrapped.add(master.encipher(key, name));
        });
        List<String> stored = sql.query(
                """
                insert into applicant_key (applicant, wrapped) select a, w from unnest(?, ?) as n (a, w)
                on conflict (applicant) do nothing returning applicant
                """,
                (row, _) -> HEX.formatHex(row.getBytes("applicant")),
                names.toArray(byte[][]::new),
                wrapped.toArray(byte[][]::new));
        made.keySet().retainAll(Set.copyOf(stored));
        return made;
    }

    /**
     * Until the end of the caller's transaction no case is filed for the applicant; those under way are waited for.
     *
     * @return whether there is a key to hold
     */
    public boolean holdKey(byte[] applicant) {
        return !sql.query(
                        "select applicant from applicant_key where applicant = ? for update",
                        (_, _) -> applicant,
                        (Object) applicant)
                .isEmpty();
    }

    /** For good. */
    public void destroyKey(byte[] applicant) {
        sql.update("delete from applicant_key where applicant = ?", (Object) applicant);
    }

    /** The applicant's key, absent when it has been destroyed. */
    public Optional<Cipherer> keyOf(byte[] applicant) {
        return Optional.ofNullable(stored(List.of(applicant)).get(HEX.formatHex(applicant)));
    }

    /** Keys that exist, by name in hex. */
    public Map<String, Cipherer> stored(Collection<byte[]> applicants) {
        return read(STORED, applicants);
    }

    private Map<String, Cipherer> read(String select, Collection<byte[]> applicants) {
        Map<String, Cipherer> keys = new HashMap<>();
        sql.query(select, (row, _) -> keys.put(HEX.formatHex(row.getBytes("applicant")), unwrap(row)), (Object)
                applicants.toArray(byte[][]::new));
        return keys;
    }

    private Cipherer unwrap(ResultSet row) throws SQLException {
        return new Cipherer(master.decipher(row.getBytes("wrapped"), row.getBytes("applicant")));
    }
}
