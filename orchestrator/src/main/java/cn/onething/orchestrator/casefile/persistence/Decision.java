package cn.onething.orchestrator.casefile.persistence;

import cn.onething.events.MessageJson;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of an orchestrator's journal row: one decision with all its events. Everything that is published about it
 * follows from this, the catalogue and the case's form.
 *
 * @param bundle, region, version the definition that the case keeps
 * @param revision the case's how-many-th decision
 * @param status the case's status after it
 */
public record Decision(
        String bundle, String region, int version, int revision, CaseStatus status, List<CaseEvent> events) {
    /** Kind of the rows. */
    public static final String KIND = "decision";

    /**
     * What the writer hands over with a row, so that nothing has to be read again.
     *
     * @param form as it was when this was decided; absent when it was not in memory
     */
    public record Attachment(Decision decision, @Nullable ObjectNode form) {}

    public static Decision of(JournalRow row) {
        return row.attachment() instanceof Attachment attachment
                ? attachment.decision()
                : MessageJson.read(row.body().getBytes(StandardCharsets.UTF_8), Decision.class);
    }

    /** The status alone, from the beginning of a row's body: much cheaper than the whole decision. */
    public static CaseStatus statusIn(String body) {
        try (JsonParser json = MessageJson.mapper().createParser(body)) {
            json.nextToken();
            for (String name = json.nextName(); name != null; name = json.nextName()) {
                json.nextToken();
                if (name.equals("status")) {
                    return CaseStatus.valueOf(json.getString());
                }
                json.skipChildren();
            }
        }
        throw new IllegalArgumentException("a decision without a status");
    }
}
