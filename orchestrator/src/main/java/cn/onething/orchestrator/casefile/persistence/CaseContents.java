package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.Cipherer;
import cn.onething.events.MessageJson;
import cn.onething.events.PaperRef;
import cn.onething.journal.sql.BatchSql;
import cn.onething.orchestrator.vault.Vault;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What applicants handed in, enciphered at rest. */
public final class CaseContents implements Contents {
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

    private record Owner(String number, byte[] applicant) {}

    private record Row(String number, byte[] content, boolean filed) {}

    @Override
    public Map<String, ObjectNode> forms(Collection<String> numbers) {
        Map<String, Cipherer> keys = keys(numbers);
        Map<String, ObjectNode> forms = HashMap.newHashMap(numbers.size());
        for (Row row : sql.query(
                """
                select case_number, content, true as filed, 0 as revision from case_file where case_number = any(?)
                union all
                select case_number, content, false, revision from case_addition where case_number = any(?)
                order by revision
                """,
                (row, _) -> new Row(row.getString(1), row.getBytes(2), row.getBoolean(3)),
                numbers.toArray(String[]::new),
                numbers.toArray(String[]::new))) {
            Cipherer key = keys.get(row.number());
            if (key != null) {
                read(row, key, "form").ifPresent(fields -> forms.merge(row.number(), fields, ObjectNode::setAll));
            }
        }
        return forms;
    }

    /** Who filed a case: type, name, idNumber. Empty when the applicant's key was destroyed, or there is no such case. */
    public Optional<ObjectNode> applicant(String number) {
        Cipherer key = keys(List.of(number)).get(number);
        return sql
                .query(
                        "select content from case_file where case_number = ?",
                        (row, _) -> new Row(number, row.getBytes(1), true),
                        number)
                .stream()
                .findFirst()
                .filter(_ -> key != null)
                .flatMap(row -> read(row, Objects.requireNonNull(key), "applicant"));
    }

    /** Empty when the key is a later one: the person's earlier key was destroyed, and the person came again since. */
    private static Optional<ObjectNode> read(Row row, Cipherer key, String part) {
        try {
            JsonNode content = MessageJson.mapper().readTree(key.decipher(row.content(), context(row.number())));
            return Optional.of((ObjectNode) (row.filed() ? content.get(part) : content));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Cipherer> keys(Collection<String> numbers) {
        List<Owner> owners = sql.query(
                "select case_number, applicant from case_file where case_number = any(?)",
                (row, _) -> new Owner(row.getString(1), row.getBytes(2)),
                (Object) numbers.toArray(String[]::new));
        Map<String, Cipherer> stored =
                vault.stored(owners.stream().map(Owner::applicant).toList());
        Map<String, Cipherer> keys = HashMap.newHashMap(owners.size());
        for (Owner owner : owners) {
            Cipherer key = stored.get(HEX.formatHex(owner.applicant()));
            if (key != null) {
                keys.put(owner.number(), key);
            }
        }
        return keys;
    }

    @Override
    public Map<String, List<PaperRef>> papers(Collection<String> numbers) {
        Map<String, List<PaperRef>> papers = new HashMap<>();
        sql.query(
                """
                select case_number, material, sha256, media_type, bytes from case_paper where case_number = any(?)
                 order by case_number, material
                """,
                (row, _) -> papers.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                        .add(new PaperRef(row.getString(2), row.getString(3), row.getString(4), row.getLong(5))),
                (Object) numbers.toArray(String[]::new));
        return papers;
    }

    @Override
    public void add(List<Addition> additions) {
        Map<String, Cipherer> keys =
                keys(additions.stream().map(Addition::number).toList());
        List<Addition> readable = additions.stream()
                .filter(each -> keys.containsKey(each.number()))
                .toList();
        sql.update(
                """
                insert into case_addition (case_number, revision, content)
                select n, r, c from unnest(?, ?, ?) as a (n, r, c)
                """,
                readable.stream().map(Addition::number).toArray(String[]::new),
                readable.stream().mapToInt(Addition::revision).toArray(),
                readable.stream()
                        .map(each ->
                                encipher(each.fields(), Objects.requireNonNull(keys.get(each.number())), each.number()))
                        .toArray(byte[][]::new));
    }

    private static byte[] context(String caseNumber) {
        return caseNumber.getBytes(StandardCharsets.UTF_8);
    }
}
