package cn.onething.simulation.check;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import java.time.Instant;

/** One rule, watching one case from its first event to its last. */
interface CaseCheck {

    /** A decision begins; the case is as it was left. */
    default void decisionBegins(Replay before, Instant at) {}

    /** An event is about to happen. */
    default void event(Replay before, CaseEvent event, Instant at) {}

    /** A decision is complete. */
    default void decisionMade(Replay after, Instant at) {}

    /** Everything has come to rest. */
    default void rests(Replay after, CaseFile stored, Instant at) {}
}
