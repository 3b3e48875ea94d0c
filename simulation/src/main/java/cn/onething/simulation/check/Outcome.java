package cn.onething.simulation.check;

import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** Somebody owes something while a case is open, and it ends as docs/refusals.md says. */
record Outcome(Predicate<CaseItem> forgotten, BiConsumer<Replay, String> violation) implements CaseCheck {
    private static final Set<ItemStatus> OWED_BY_A_DEPARTMENT = Set.of(
            ItemStatus.SUBMITTED,
            ItemStatus.RECEIVED,
            ItemStatus.ACCEPTED,
            ItemStatus.STOPPED,
            ItemStatus.WITHDRAWING,
            ItemStatus.COMPENSATING);

    @Override
    public void decisionMade(Replay after, Instant at) {
        if (after.items().containsValue(ItemStatus.WAITING)
                && after.items().keySet().stream().noneMatch(item -> somebodyActs(after, item))) {
            violation.accept(after, "items wait, and nobody owes anything: " + after.items());
        }
    }

    private static boolean somebodyActs(Replay replay, String item) {
        ItemStatus status = replay.items().get(item);
        return OWED_BY_A_DEPARTMENT.contains(status)
                || status == ItemStatus.CORRECTION
                || status == ItemStatus.NOTICE
                || status == ItemStatus.GRANTED && replay.owesPapers(item);
    }

    @Override
    public void rests(Replay after, CaseFile stored, Instant at) {
        if (!stored.status().isFinal()) {
            if (stored.items().stream().noneMatch(forgotten)) {
                violation.accept(after, "never ends: " + after.items());
            }
            stored.items().stream()
                    .filter(item -> somebodyActs(after, item.id()) && !hasTime(item))
                    .forEach(item -> violation.accept(after, item.id() + " is owed, but until when nobody knows"));
        }
        CaseStatus right = end(after);
        if (right.isFinal() ? stored.status() != right : stored.status().isFinal()) {
            violation.accept(after, "ends " + stored.status() + " and not " + right + ": " + after.items());
        }
    }

    private static boolean hasTime(CaseItem item) {
        return item.dueAt() != null || item.until() != null || item.sentAt() != null;
    }

    private static CaseStatus end(Replay case_) {
        Collection<ItemStatus> items = case_.items().values();
        boolean open = case_.items().keySet().stream()
                .anyMatch(item -> somebodyActs(case_, item) || case_.is(item, ItemStatus.WAITING));
        if (open) {
            return CaseStatus.IN_PROGRESS;
        }
        if (items.contains(ItemStatus.COMPENSATION_REJECTED)) {
            return CaseStatus.ESCALATED; // F
        }
        if (items.stream().allMatch(status -> status == ItemStatus.GRANTED)) {
            return CaseStatus.COMPLETED;
        }
        // H: checks and notices alone are no success; a certificate is one
        boolean success = case_.items().keySet().stream()
                .anyMatch(item -> case_.is(item, ItemStatus.GRANTED) && (case_.counts(item) || case_.certified(item)));
        if (success) {
            return CaseStatus.PARTLY_COMPLETED;
        }
        if (case_.withdrawn()) {
            return CaseStatus.WITHDRAWN; // E
        }
        return items.contains(ItemStatus.COMPENSATED) ? CaseStatus.COMPENSATED : CaseStatus.REFUSED;
    }
}
