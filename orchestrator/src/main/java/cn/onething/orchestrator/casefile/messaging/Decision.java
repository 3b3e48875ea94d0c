package cn.onething.orchestrator.casefile.messaging;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.util.List;

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
}
