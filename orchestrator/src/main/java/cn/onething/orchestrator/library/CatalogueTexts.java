package cn.onething.orchestrator.library;

import cn.onething.events.MessageJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The texts of catalogue files in PostgreSQL, each content once. */
final class CatalogueTexts {
    private static final HexFormat HEX = HexFormat.of();

    private final JdbcTemplate jdbc;

    CatalogueTexts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In hex. */
    static String hashOf(String text) {
        return HEX.formatHex(sha256(text));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param texts by the hex of their hash */
    void keep(SortedMap<String, String> texts) {
        texts.forEach((hash, text) -> jdbc.update(
                "insert into catalogue_text (sha256, text) values (?, ?) on conflict do nothing",
                HEX.parseHex(hash),
                text));
    }

    /** @param names a JSON object with the hex of each file's hash, by its name */
    SortedMap<String, String> read(String names) {
        SortedMap<String, String> texts = new TreeMap<>();
        MessageJson.mapper().readTree(names).properties().forEach(file -> {
            String text = jdbc.queryForObject("select text from catalogue_text where sha256 = ?", String.class, (Object)
                    HEX.parseHex(file.getValue().asString()));
            texts.put(file.getKey(), Objects.requireNonNull(text));
        });
        return texts;
    }
}
