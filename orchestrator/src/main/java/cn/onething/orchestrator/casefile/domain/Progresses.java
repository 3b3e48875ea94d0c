package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Readiness.Progress;
import java.util.List;
import java.util.Optional;

/** How far the items of a case are, as one item sees it that waits for them. */
record Progresses(CaseFile file, Bundle bundle, CaseItem waiting) {

    /** Of all instances together; between items of the same list, of the instance with the same number. */
    Progress of(String item) {
        boolean any = false;
        boolean open = false;
        int instance = instanceSeen(item);
        for (CaseItem one : file.items()) {
            if (isSeen(one, item, instance)) {
                if (one.status().isLost()) {
                    return Progress.LOST;
                }
                any = true;
                open |= one.status() != ItemStatus.GRANTED;
            }
        }
        if (!any) {
            return Progress.ABSENT;
        }
        return open ? Progress.OPEN : Progress.GRANTED;
    }

    private List<CaseItem> seen(String item) {
        int instance = instanceSeen(item);
        return file.items().stream().filter(one -> isSeen(one, item, instance)).toList();
    }

    private static boolean isSeen(CaseItem one, String item, int instance) {
        return Item.isOf(one.id(), item) && (instance == 0 || Item.instanceOf(one.id()) == instance);
    }

    /** 0 for all of them. */
    private int instanceSeen(String item) {
        int own = Item.instanceOf(waiting.id());
        return own != 0 && sameList(item) ? own : 0;
    }

    private boolean sameList(String other) {
        Optional<String> own = list(waiting.id());
        return own.isPresent() && own.equals(list(other));
    }

    private Optional<String> list(String item) {
        return bundle.item(item)
                .flatMap(definition -> definition.procedure().each())
                .map(PerInstance::list);
    }

    /** The first of those that it waits for that will never be granted. */
    CaseItem lost(Item item) {
        return item.waitsFor().stream()
                .flatMap(before -> seen(before).stream())
                .filter(one -> one.status().isLost())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing that " + item.id() + " waits for is lost"));
    }

    boolean anyStarted(List<String> items) {
        return items.stream().flatMap(item -> seen(item).stream()).anyMatch(one -> one.status() != ItemStatus.WAITING);
    }

    /** Those whose answers are not there, by their ids in the case. */
    List<String> unfinished(List<String> items) {
        return items.stream()
                .flatMap(item -> seen(item).stream())
                .filter(one -> !one.status().isSettled())
                .map(CaseItem::id)
                .toList();
    }
}
