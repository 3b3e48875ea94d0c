package cn.onething.orchestrator.report;

import cn.onething.orchestrator.casefile.CaseHistory.Step;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When what happened to a case, as its journal tells it. */
final class Times {
    private final Map<String, Instant> asked = new HashMap<>();
    private final Map<String, Instant> answered = new HashMap<>();
    private final Map<String, Instant> granted = new HashMap<>();
    private final Map<String, Instant> cutOffs = new HashMap<>();
    private final Map<String, List<String>> missing = new HashMap<>();
    private @Nullable Instant closed;

    /** @param steps in order, from the submit on */
    Times(List<Step> steps) {
        for (Step step : steps) {
            step.decision().events().forEach(event -> note(event, step.at()));
            if (!step.decision().status().isFinal()) {
                closed = null;
            } else if (closed == null) {
                closed = step.at();
            }
        }
    }

    private void note(CaseEvent event, Instant at) {
        switch (event) {
            case CaseEvent.ItemStarted(String item, var _, var without) -> {
                asked.putIfAbsent(item, at);
                if (without != null) {
                    missing.put(item, without);
                }
            }
            case CaseEvent.CutOffSet(String item, Instant until) -> cutOffs.put(item, until);
            case CaseEvent.NoticeStarted(String item, var _, var _, var _) -> answered.putIfAbsent(item, at);
            case CaseEvent.ItemGranted(String item, var _, var _) -> {
                answered.putIfAbsent(item, at);
                granted.put(item, at);
            }
            // also after a public notice, and then this is the answer
            case CaseEvent.ItemRefused(String item, var _, var _) -> answered.put(item, at);
            case CaseEvent.ItemNotAccepted(String item, var _, var _) -> answered.put(item, at);
            default -> {
                // what is no question and no answer to it has no time in a report
            }
        }
    }

    Optional<Instant> asked(String item) {
        return Optional.ofNullable(asked.get(item));
    }

    /** When the department decided: yes or no. */
    Optional<Instant> answered(String item) {
        return Optional.ofNullable(answered.get(item));
    }

    /** When a yes became final. */
    Optional<Instant> granted(String item) {
        return Optional.ofNullable(granted.get(item));
    }

    Optional<Instant> cutOff(String item) {
        return Optional.ofNullable(cutOffs.get(item));
    }

    /** The items whose answers this one did without. */
    List<String> missing(String item) {
        return missing.getOrDefault(item, List.of());
    }

    /** When the case ended, and stayed so. */
    Optional<Instant> closed() {
        return Optional.ofNullable(closed);
    }
}
