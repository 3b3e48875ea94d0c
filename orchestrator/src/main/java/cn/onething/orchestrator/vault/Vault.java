package cn.onething.orchestrator.vault;

import cn.onething.events.Cipherer;
import cn.onething.journal.sql.BatchSql;
import cn.onething.journal.sql.Question;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Enciphers what a person handed in with a key of that person's own. The keys lie in the database, enciphered with the
 * master key; destroying one makes everything of that person unreadable, wherever copies of it lie.
 */
public final class Vault {
    private static final HexFormat HEX = HexFormat.of();
    private static final String STORED = "select applicant, wrapped from applicant_key where applicant = any(?)";

    private final BatchSql sql;
    private final Cipherer master;

    /** An applicant's key as it is stored. */
    public record WrappedKey(byte[] applicant, byte[] wrapped) {}

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
        Map<String, byte[]> missing = byHex(applicants);
        Map<String, Cipherer> keys = unwrapped(sql.query(kept(applicants)));
        missing.keySet().removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            keys.putAll(make(missing));
            missing.keySet().removeAll(keys.keySet());
        }
        if (!missing.isEmpty()) {
            keys.putAll(unwrapped(sql.query(kept(missing.values())))); // another transaction was first with these
        }
        return keys;
    }

    /** What {@link #keysFor} asks the database first. */
    public Question<WrappedKey> kept(Collection<byte[]> applicants) {
        return asked(STORED + " for key share nowait", applicants);
    }

    private static Question<WrappedKey> asked(String select, Collection<byte[]> applicants) {
        return new Question<>(
                select, (row, _) -> new WrappedKey(row.getBytes("applicant"), row.getBytes("wrapped")), (Object)
                        byHex(applicants).values().toArray(byte[][]::new));
    }

    private static Map<String, byte[]> byHex(Collection<byte[]> applicants) {
        Map<String, byte[]> byHex = new TreeMap<>();
        applicants.forEach(name -> byHex.put(HEX.formatHex(name), name));
        return byHex;
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
        return unwrapped(sql.query(asked(STORED, applicants)));
    }

    private Map<String, Cipherer> unwrapped(List<WrappedKey> wrapped) {
        Map<String, Cipherer> keys = new HashMap<>();
        for (WrappedKey each : wrapped) {
            keys.put(HEX.formatHex(each.applicant()), new Cipherer(master.decipher(each.wrapped(), each.applicant())));
        }
        return keys;
    }
}
