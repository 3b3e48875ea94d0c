package cn.onething.simulation.check;

import cn.onething.catalogue.bundle.AnyOf;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Prerequisite;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rules A and J: what an item waits for comes first, and an item is given up only when that can never come. */
record Starting(BiConsumer<Replay, String> violation) implements CaseCheck {
    private static final Set<ItemStatus> OPEN = Set.of(
            ItemStatus.WAITING,
            ItemStatus.SUBMITTED,
            ItemStatus.RECEIVED,
            ItemStatus.ACCEPTED,
            ItemStatus.STOPPED,
            ItemStatus.CORRECTION,
            ItemStatus.NOTICE,
            ItemStatus.WITHDRAWING,
            ItemStatus.COMPENSATING);

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        switch (event) {
            case CaseEvent.ItemStarted started -> started(before, started);
            case CaseEvent.ItemNotStarted given -> {
                if (!before.withdrawn() && !before.groupFailed(given.item()) && !hopeless(before, given.item())) {
                    violation.accept(before, given.item() + " was given up though it could have started");
                }
            }
            default -> {
                // nothing begins
            }
        }
    }

    private void started(Replay before, CaseEvent.ItemStarted started) {
        String id = started.item();
        Item item = before.definition(id);
        if (before.withdrawn()) {
            violation.accept(before, id + " started after the withdrawal");
        }
        for (Prerequisite first : item.prerequisites()) {
            if (!before.allGranted(before.instances(first.item(), id))) {
                violation.accept(before, id + " started before " + first.item());
            }
        }
        for (AnyOf any : item.procedure().alternatives()) {
            List<List<String>> inCase = inCase(before, any, id);
            if (!inCase.isEmpty() && inCase.stream().noneMatch(before::allGranted)) {
                violation.accept(before, id + " started before any of " + any.items());
            }
        }
        List<String> open = item.procedure().reports().stream()
                .flatMap(collected -> before.instances(collected, id).stream())
                .filter(collected -> OPEN.contains(before.items().get(collected)))
                .toList();
        List<String> named = started.missing() == null ? List.of() : started.missing();
        if (!open.equals(named)) {
            violation.accept(before, id + " does without " + open + " but names " + named);
        }
    }

    private static List<List<String>> inCase(Replay replay, AnyOf any, String waiting) {
        return any.items().stream()
                .map(one -> replay.instances(one, waiting))
                .filter(instances -> !instances.isEmpty())
                .toList();
    }

    private static boolean hopeless(Replay before, String id) {
        Item item = before.definition(id);
        boolean needed = item.prerequisites().stream()
                .map(first -> before.instances(first.item(), id))
                .anyMatch(before::anyFailed);
        boolean noWay = item.procedure().alternatives().stream()
                .map(any -> inCase(before, any, id))
                .anyMatch(ways -> !ways.isEmpty() && ways.stream().allMatch(before::anyFailed));
        return needed || noWay;
    }

    /** What a later item needs of an earlier one is in its application. */
    static void handedOn(Replay replay, Map<String, Set<String>> applied, BiConsumer<Replay, String> violation) {
        applied.forEach((id, fields) -> {
            Item item = replay.definition(id);
            for (Prerequisite first : item.prerequisites()) {
                if (replay.instances(first.item(), id).isEmpty()) {
                    continue;
                }
                replay.definition(first.item()).makes().stream()
                        .filter(made -> item.fields().contains(made) && !fields.contains(made))
                        .forEach(made ->
                                violation.accept(replay, id + " applied without " + made + " of " + first.item()));
            }
        });
    }
}
