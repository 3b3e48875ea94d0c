package cn.onething.orchestrator.casefile.domain;

import cn.onething.events.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * All or nothing: what becomes of a group of which one member has come to nothing.
 *
 * @param members of the group, as they are now
 * @param because why the others are given up, withdrawn or undone, by the member that was lost
 */
record GroupRules(List<CaseItem> members, Function<CaseItem, Reason> because) {

    /** The rest is not started, withdrawn, or undone, the last granted first, one at a time; empty while none is lost. */
    List<CaseEvent> events() {
        CaseItem lost = members.stream()
                .filter(member -> member.status().isLost())
                .findFirst()
                .orElse(null);
        if (lost == null) {
            return List.of();
        }
        Reason why = because.apply(lost);
        List<CaseEvent> events = new ArrayList<>();
        for (CaseItem member : members) {
            if (member.status() == ItemStatus.WAITING) {
                events.add(new CaseEvent.ItemNotStarted(member.id(), why));
            } else if (member.status().isUndecided()) {
                events.add(new CaseEvent.ItemWithdrawalRequested(member.id(), why));
            }
        }
        // whoever still owes an answer may grant yet, and what is granted last is undone first
        if (members.stream()
                .noneMatch(member ->
                        member.status().isUndecided() || member.status().isAsked())) {
            members.stream()
                    .filter(CaseItem::stands)
                    .max(Comparator.comparingInt(CaseItem::order))
                    .ifPresent(last -> events.add(new CaseEvent.CompensationRequested(last.id(), why)));
        }
        return events;
    }
}
