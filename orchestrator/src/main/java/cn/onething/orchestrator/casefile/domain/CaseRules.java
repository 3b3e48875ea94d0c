package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What follows from an input to a case. Pure: the same state, input and time give the same events, in the service, in
 * replay and in simulation. Not final: the simulation plants defects in it, to show that it would find them.
 */
public class CaseRules {
    private final DueDates dueDates;
    private final Limits limits;

    public CaseRules(DueDates dueDates, Limits limits) {
        this.dueDates = dueDates;
        this.limits = limits;
    }

    /** The state after a decision, and the events that led there; no events when the input changes nothing. */
    public record Outcome(CaseFile file, List<CaseEvent> events) {}

    /**
     * One decision about everything that came to the case at once.
     *
     * @param bundle the definition that the case started with
     * @param inputs in the order of their arrival
     */
    public Outcome decide(CaseFile file, Bundle bundle, List<? extends CaseInput> inputs, Instant now) {
        Draft draft = new Draft(file.decided(), bundle, dueDates, limits, now);
        inputs.forEach(draft::take);
        return draft.events().isEmpty() ? new Outcome(file, List.of()) : new Outcome(draft.file(), draft.events());
    }

    /** When the case wants its next {@link CaseInput.Tick}; empty when it waits for nobody. */
    public Optional<Instant> nextTick(CaseFile file) {
        Optional<Instant> first = Optional.empty();
        for (CaseItem item : file.items()) {
            first = earlier(first, Waits.repeatAt(item, limits));
            first = earlier(first, Waits.end(item, limits));
            first = earlier(first, Waits.promised(item));
        }
        return first;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return other.get().isBefore(one.get()) ? other : one;
    }
}
