package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.MessageJson;
import cn.onething.journal.BatchSql;
import cn.onething.orchestrator.vault.Cipherer;
import cn.onething.orchestrator.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.node.ObjectNode;

/** What applicants handed in, enciphered at rest. */
public final class CaseContents implements Forms {
    private static final HexFormat HEX = HexFormat.of();

    private final BatchSql sql;
    private final Vault vault;

    public CaseContents(JdbcTemplate jdbc, Vault vault) {
        this.sql = new BatchSql(jdbc);
        this.vault = vault;
    }

    public static byte[] encipher(ObjectNode content, Cipherer key, String caseNumber) {
        return key.encipher(MessageJson.write(content), context(caseNumber));
    }

    private record Row(String number, byte[] applicant, byte[] content) {}

    @Override
    public Map<String, ObjectNode> forms(Collection<String> numbers) {
        List<Row> rows = sql.query(
                "select case_number, applicant, content from case_file where case_number = any(?)",
                (row, _) -> new Row(row.getString("case_number"), row.getBytes("applicant"), row.getBytes("content")),
                (Object) numbers.toArray(String[]::new));
        Map<String, Cipherer> keys =
                vault.stored(rows.stream().map(Row::applicant).toList());
        Map<String, ObjectNode> forms = HashMap.newHashMap(rows.size());
        for (Row row : rows) {
            Cipherer key = keys.get(HEX.formatHex(row.applicant()));
            if (key != null) {
                read(row, key).ifPresent(form -> forms.put(row.number(), form));
            }
        }
        return forms;
    }

    /** Empty when the key is a later one: the person's earlier key was destroyed, and the person came again since. */
    private static Optional<ObjectNode> read(Row row, Cipherer key) {
        try {
            byte[] content = key.decipher(row.content(), context(row.number()));
            return Optional.of(
                    (ObjectNode) MessageJson.mapper().readTree(content).get("form"));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] context(String caseNumber) {
        return caseNumber.getBytes(StandardCharsets.UTF_8);
    }
}
