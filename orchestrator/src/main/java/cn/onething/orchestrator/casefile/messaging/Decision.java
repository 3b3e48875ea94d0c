package cn.onething.orchestrator.casefile.messaging;

import cn.onething.events.MessageJson;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.List;
import tools.jackson.core.JsonParser;

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
