package cn.onething.simulation.check;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Undo;
import cn.onething.events.Missing;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A case as its journal tells it, event by event; kept apart from the fold that the service uses. */
final class Replay {
    private static final Set<ItemStatus> FAILED = Set.of(
            ItemStatus.REFUSED,
            ItemStatus.NOT_ACCEPTED,
            ItemStatus.WITHDRAWN,
            ItemStatus.NOT_STARTED,
            ItemStatus.COMPENSATING,
            ItemStatus.COMPENSATED,
            ItemStatus.COMPENSATION_REJECTED);

    private final String number;
    private final Bundle bundle;
    private final String region;
    private final Map<String, ItemStatus> items = new LinkedHashMap<>();
    private final List<String> grants = new ArrayList<>();
    private final Set<String> certified = new HashSet<>();
    private final Map<String, Set<String>> missing = new HashMap<>();
    private final Map<String, Instant> answerBy = new HashMap<>();
    private final Map<String, Map<String, Instant>> promises = new HashMap<>();
    private boolean withdrawn;

    Replay(String number, Bundle bundle, String region) {
        this.number = number;
        this.bundle = bundle;
        this.region = region;
    }

    String number() {
        return number;
    }

    Bundle bundle() {
        return bundle;
    }

    String region() {
        return region;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    /** By their ids in the case. */
    Map<String, ItemStatus> items() {
        return items;
    }

    private ItemStatus status(String item) {
        return Objects.requireNonNull(items.get(item));
    }

    boolean is(String item, ItemStatus status) {
        return items.get(item) == status;
    }

    Item definition(String item) {
        return bundle.item(item).orElseThrow();
    }

    static boolean failed(ItemStatus status) {
        return FAILED.contains(status);
    }

    /** Undoing it means something. */
    boolean counts(String item) {
        return definition(item).undo() != Undo.NONE;
    }

    boolean certified(String item) {
        return certified.contains(item);
    }

    /** The how-many-th grant of the case; -1 when it was not granted. */
    int order(String item) {
        return grants.indexOf(item);
    }

    Set<String> missing(String item) {
        return missing.getOrDefault(item, Set.of());
    }

    /** Until when the applicant was told to answer. */
    Optional<Instant> answerBy(String item) {
        return Optional.ofNullable(answerBy.get(item));
    }

    boolean owesPapers(String item) {
        return !promises.getOrDefault(item, Map.of()).isEmpty();
    }

    boolean brokePromise(String item, Instant at) {
        return promises.getOrDefault(item, Map.of()).values().stream().anyMatch(due -> !due.isAfter(at));
    }

    boolean pivotGranted() {
        return bundle.pivot().filter(pivot -> is(pivot, ItemStatus.GRANTED)).isPresent();
    }

    /** The items of the case that are in the same all-or-nothing group, the item itself among them; empty when in none. */
    List<String> groupOf(String item) {
        Optional<String> group = definition(item).group();
        return group.isEmpty()
                ? List.of()
                : items.keySet().stream()
                        .filter(other -> definition(other).group().equals(group))
                        .toList();
    }

    /** One of its group failed before the pivot was granted. */
    boolean groupFailed(String item) {
        return !pivotGranted() && groupOf(item).stream().anyMatch(other -> failed(status(other)));
    }

    /** All instances of an item that another waits for; of the same list only the one with the same number. */
    List<String> instances(String before, String waiting) {
        int own = Item.instanceOf(waiting);
        boolean sameList = own > 0 && list(before).equals(list(waiting));
        return items.keySet().stream()
                .filter(id -> Item.idOf(id).equals(before))
                .filter(id -> !sameList || Item.instanceOf(id) == own)
                .toList();
    }

    private Optional<String> list(String item) {
        return definition(item).procedure().each().map(PerInstance::list);
    }

    boolean allGranted(List<String> ids) {
        return ids.stream().allMatch(id -> is(id, ItemStatus.GRANTED));
    }

    boolean anyFailed(List<String> ids) {
        return ids.stream().anyMatch(id -> failed(status(id)));
    }

    void apply(CaseEvent event) {
        switch (event) {
            case CaseEvent.Submitted(var _, var added, var _) -> added.forEach(this::add);
            case CaseEvent.WithdrawalRequested() -> withdrawn = true;
            case CaseEvent.CorrectionRequested(var item, var _, var asked) ->
                missing.put(
                        item, new HashSet<>(asked.stream().map(Missing::what).toList()));
            case CaseEvent.CorrectionNoticeSent(var told, var until) -> told.forEach(item -> answerBy.put(item, until));
            case CaseEvent.HandedIn(var item, var what) -> {
                missing.getOrDefault(item, new HashSet<>()).removeAll(what);
                promises.getOrDefault(item, new HashMap<>()).keySet().removeAll(what);
            }
            default -> {
                // the rest only moves an item
            }
        }
        Moves.of(event).ifPresent(this::move);
    }

    private void add(CaseEvent.NewItem item) {
        items.put(item.item(), ItemStatus.WAITING);
        Stream.ofNullable(item.promises())
                .flatMap(List::stream)
                .forEach(promise -> promises.computeIfAbsent(item.item(), _ -> new HashMap<>())
                        .put(promise.material(), promise.dueAt()));
    }

    private void move(Moves.Move move) {
        items.put(move.item(), move.to());
        if (move.to() != ItemStatus.CORRECTION) {
            answerBy.remove(move.item());
        }
        if ((move.to() == ItemStatus.GRANTED || move.to() == ItemStatus.NOTICE) && !grants.contains(move.item())) {
            grants.add(move.item());
        }
        if (move.certified()) {
            certified.add(move.item());
        }
    }
}
