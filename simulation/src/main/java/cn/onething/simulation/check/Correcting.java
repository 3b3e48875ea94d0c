package cn.onething.simulation.check;

import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Corrections are asked once: one notice for all that ask, sent when nobody else can ask or the collecting is over. */
final class Correcting implements CaseCheck {
    private static final int TERM = 15;

    private final WorkingDays calendar;
    private final Duration collecting;
    private final BiConsumer<Replay, String> violation;
    private final Map<String, Instant> asked = new HashMap<>();
    private final Map<String, Integer> rounds = new HashMap<>();

    Correcting(WorkingDays calendar, Duration collecting, BiConsumer<Replay, String> violation) {
        this.calendar = calendar;
        this.collecting = collecting;
        this.violation = violation;
    }

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        switch (event) {
            case CaseEvent.CorrectionRequested request -> {
                if (before.is(request.item(), ItemStatus.CORRECTION)) {
                    violation.accept(before, request.item() + " asks for a correction while one is asked for");
                }
                asked.put(request.item(), at);
            }
            case CaseEvent.CorrectionNoticeSent(var items, var answerBy) -> noticeSent(before, items, answerBy, at);
            case CaseEvent.ItemCorrected(var item, var round) -> corrected(before, item, round);
            default -> Moves.of(event).ifPresent(move -> asked.remove(move.item()));
        }
    }

    private void noticeSent(Replay before, List<String> items, Instant answerBy, Instant at) {
        if (!Set.copyOf(items).equals(asked.keySet())) {
            violation.accept(before, "a notice tells of " + items + " and not of " + asked.keySet());
        }
        boolean othersMayAsk = before.items().values().stream()
                .anyMatch(status -> status == ItemStatus.SUBMITTED || status == ItemStatus.RECEIVED);
        boolean over = asked.values().stream()
                .anyMatch(since -> !since.plus(collecting).isAfter(at));
        if (othersMayAsk && !over) {
            violation.accept(before, "a notice did not wait for the others");
        }
        if (!answerBy.equals(calendar.due(at, TERM, before.region()).instant())) {
            violation.accept(before, "a notice gives until " + answerBy + " and not " + TERM + " working days");
        }
        asked.clear();
    }

    private void corrected(Replay before, String item, int round) {
        asked.remove(item);
        if (!before.missing(item).isEmpty() || before.answerBy(item).isEmpty()) {
            violation.accept(before, item + " counts as corrected, but " + before.missing(item) + " is missing");
        }
        if (rounds.merge(item, 1, Integer::sum) != round) {
            violation.accept(before, item + " counts its corrections wrong: " + round);
        }
    }

    /** How often the applicant has corrected it. */
    int rounds(String item) {
        return rounds.getOrDefault(item, 0);
    }
}
