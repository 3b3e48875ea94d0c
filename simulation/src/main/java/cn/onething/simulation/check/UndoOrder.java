package cn.onething.simulation.check;

import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** Rules C, D and F: all or nothing, the last granted undone first, one at a time, and nothing after the pivot. */
record UndoOrder(BiConsumer<Replay, String> violation) implements CaseCheck {
    private static final Set<ItemStatus> UNDER_WAY = Set.of(
            ItemStatus.SUBMITTED,
            ItemStatus.RECEIVED,
            ItemStatus.ACCEPTED,
            ItemStatus.STOPPED,
            ItemStatus.CORRECTION,
            ItemStatus.WITHDRAWING,
            ItemStatus.COMPENSATING);

    @Override
    public void event(Replay before, CaseEvent event, Instant at) {
        if (!(event instanceof CaseEvent.CompensationRequested(String item, var _))) {
            return;
        }
        boolean onNotice = before.is(item, ItemStatus.NOTICE);
        if (!onNotice && !before.is(item, ItemStatus.GRANTED)) {
            violation.accept(
                    before, item + " is undone but is " + before.items().get(item));
        }
        if (before.brokePromise(item, at) || onNotice && before.withdrawn()) {
            return;
        }
        List<String> group = before.groupOf(item);
        if (before.pivotGranted() && !group.isEmpty()) {
            violation.accept(before, item + " is undone after the pivot");
        } else if (!before.groupFailed(item)) {
            violation.accept(before, item + " is undone without a cause");
        }
        for (String other : group) {
            if (!other.equals(item) && UNDER_WAY.contains(before.items().get(other))) {
                violation.accept(before, item + " is undone while " + other + " is under way");
            }
            if (stands(before, other) && before.order(other) > before.order(item)) {
                violation.accept(before, item + " is undone before " + other + ", which was granted later");
            }
        }
    }

    private static boolean stands(Replay replay, String item) {
        return replay.counts(item) && (replay.is(item, ItemStatus.GRANTED) || replay.is(item, ItemStatus.NOTICE));
    }

    @Override
    public void rests(Replay after, CaseFile stored, Instant at) {
        if (!stored.status().isFinal()) {
            return;
        }
        after.items().keySet().stream()
                .filter(item -> stands(after, item) && after.groupFailed(item))
                .forEach(item -> violation.accept(after, item + " stands alone of its group"));
    }
}
