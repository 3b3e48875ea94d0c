package cn.onething.simulation.check;

import cn.onething.catalogue.calendar.DueDate;
import cn.onething.catalogue.calendar.Stop;
import cn.onething.catalogue.calendar.WorkingDays;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The promised limit: it runs from the acceptance, stands still in stops and corrections, and is extended by days. */
final class Clocks implements CaseCheck {
    private final WorkingDays calendar;
    private final BiConsumer<Replay, String> violation;
    private final Map<String, Clock> clocks = new HashMap<>();
    private final Map<String, Instant> receipts = new HashMap<>();

    Clocks(WorkingDays calendar, BiConsumer<Replay, String> violation) {
        this.calendar = calendar;
        this.violation = violation;
    }

    private static final class Clock {
        private final Instant began;
        private final List<Stop> stops = new ArrayList<>();
        private final List<Instant> running = new ArrayList<>();
        private int extension;

        Clock(Instant began) {
            this.began = began;
        }

        void goesOn(Instant at) {
            running.forEach(from -> stops.add(Stop.between(from, at)));
            running.clear();
        }
    }

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        switch (event) {
            case CaseEvent.ItemReceived e -> receipts.put(e.item(), at);
            case CaseEvent.DeemedAccepted e -> {
                // silence accepts as of the receipt, which also ends the stop of a correction before it
                Instant receipt = receipts.getOrDefault(e.item(), at);
                runs(e.item(), receipt, receipt);
                ends(before, e.item(), e.dueAt());
            }
            case CaseEvent.ItemAccepted e -> {
                runs(e.item(), at, at);
                ends(before, e.item(), e.dueAt());
            }
            case CaseEvent.ClockResumed e -> {
                runs(e.item(), at, at);
                ends(before, e.item(), e.dueAt());
            }
            case CaseEvent.ItemExtended e -> {
                runs(e.item(), at, at).extension += e.days();
                ends(before, e.item(), e.dueAt());
            }
            case CaseEvent.ClockStopped e -> runs(e.item(), at, at).running.add(at);
            case CaseEvent.CorrectionRequested e ->
                Optional.ofNullable(clocks.get(e.item())).ifPresent(clock -> clock.running.add(at));
            default -> {
                // the clock goes on as it did
            }
        }
    }

    private Clock runs(String item, Instant began, Instant at) {
        Clock clock = clocks.computeIfAbsent(item, _ -> new Clock(began));
        clock.goesOn(at);
        return clock;
    }

    private void ends(Replay before, String item, @Nullable Instant dueAt) {
        Clock clock = Objects.requireNonNull(clocks.get(item));
        int promised = before.definition(item).promisedDays();
        DueDate right =
                calendar.due(clock.began, promised + clock.extension, before.region(), List.copyOf(clock.stops));
        if (!right.instant().equals(dueAt)) {
            violation.accept(before, item + " is due at " + dueAt + " and not at " + right.instant());
        }
        if (before.is(item, ItemStatus.WITHDRAWING)) {
            violation.accept(before, item + " gets a limit though it is being ended");
        }
    }
}
