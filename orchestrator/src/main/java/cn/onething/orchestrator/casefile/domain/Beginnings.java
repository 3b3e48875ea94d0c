package cn.onething.orchestrator.casefile.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When those limits of a case began whose beginning the case itself does not keep. Read from its journal, which is only
 * done when a year's notice comes.
 */
public final class Beginnings {
    private record Of(String item, Limit limit) {}

    private final Map<Of, Instant> latest = new HashMap<>();

    /** What was decided at that moment; to be told in the order of the decisions. */
    public Beginnings and(List<CaseEvent> events, Instant at) {
        for (CaseEvent event : events) {
            switch (event) {
                case CaseEvent.ItemStarted started -> latest.put(new Of(started.item(), Limit.PROMISED), at);
                case CaseEvent.CutOffSet set -> latest.put(new Of(set.item(), Limit.CUT_OFF), at);
                case CaseEvent.CorrectionNoticeSent(var items, var _) ->
                    items.forEach(item -> latest.put(new Of(item, Limit.CORRECTION), at));
                case CaseEvent.ResultsReady(var items, var _, var _) ->
                    items.forEach(item -> latest.put(new Of(item, Limit.DELIVERY), at));
                default -> {
                    // begins nothing that the case does not keep
                }
            }
        }
        return this;
    }

    Optional<Instant> of(String item, Limit limit) {
        return Optional.ofNullable(latest.get(new Of(item, limit)));
    }
}
