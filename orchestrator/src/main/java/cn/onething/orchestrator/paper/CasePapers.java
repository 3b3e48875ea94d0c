package cn.onething.orchestrator.paper;

import cn.onething.events.Cipherer;
import cn.onething.events.PaperRef;
import cn.onething.orchestrator.casefile.persistence.Contents;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The papers of cases: content once per case and hash, enciphered with the applicant's key; every material that names it
 * points there. A newer paper of the same material takes the place of the older one, whose content stays.
 */
@Component
public final class CasePapers {
    private final JdbcClient jdbc;
    private final Contents contents;

    CasePapers(JdbcClient jdbc, Contents contents) {
        this.jdbc = jdbc;
        this.contents = contents;
    }

    /**
     * Puts papers into a case, inside the caller's transaction.
     *
     * @param papers by material
     * @param key the applicant's
     */
    public void add(String caseNumber, Map<String, Upload> papers, Cipherer key) {
        papers.forEach((material, paper) -> {
            jdbc.sql("""
                            insert into paper_content (case_number, sha256, content) values (?, ?, ?)
                            on conflict (case_number, sha256) do nothing
                            """)
                    .param(caseNumber)
                    .param(paper.sha256())
                    .param(key.encipher(paper.content(), context(caseNumber, paper.sha256())))
                    .update();
            jdbc.sql("""
                            insert into case_paper (case_number, material, sha256, media_type, bytes)
                            values (?, ?, ?, ?, ?)
                            on conflict (case_number, material)
                            do update set sha256 = excluded.sha256, media_type = excluded.media_type,
                                          bytes = excluded.bytes, at = clock_timestamp()
                            """)
                    .param(caseNumber)
                    .param(material)
                    .param(paper.sha256())
                    .param(paper.mediaType())
                    .param(paper.content().length)
                    .update();
        });
    }

    /** What a case has, by material. */
    public List<PaperRef> of(String caseNumber) {
        return contents.papers(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
    }

    /** The content; empty when the case has no such paper, or its applicant's key was destroyed. */
    Optional<byte[]> content(String caseNumber, String sha256) {
        Cipherer key = contents.keys(List.of(caseNumber)).get(caseNumber);
        if (key == null) {
            return Optional.empty();
        }
        return jdbc.sql("select content from paper_content where case_number = ? and sha256 = ?")
                .param(caseNumber)
                .param(sha256)
                .query((row, _) -> key.decipher(row.getBytes(1), context(caseNumber, sha256)))
                .optional();
    }

    private static byte[] context(String caseNumber, String sha256) {
        return (caseNumber + "/paper/" + sha256).getBytes(StandardCharsets.UTF_8);
    }
}
