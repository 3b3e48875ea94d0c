package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Item;
import java.util.List;

/** Which results can go to the applicant now. */
record DeliveryRules(CaseFile file, Bundle bundle) {

    /** Nothing of a parcel goes before each of its items has ended; what is in no parcel goes by itself. */
    List<String> ready() {
        Delivery delivery = bundle.frame().delivery().orElse(null);
        if (delivery == null) {
            return List.of();
        }
        List<CaseItem> results = file.items().stream().filter(this::hasResult).toList();
        if (results.isEmpty()) {
            return List.of();
        }
        boolean parcelWaits = delivery.together()
                && file.items().stream().anyMatch(item -> isIn(delivery, item) && !item.isSettled());
        return results.stream()
                .filter(item -> !(parcelWaits && isIn(delivery, item)))
                .map(CaseItem::id)
                .toList();
    }

    /** What is ready, but not with the applicant yet. */
    List<CaseItem> underWay() {
        return file.items().stream()
                .filter(item -> item.handled().handover() != null
                        && item.handled().handover().handedOverAt() == null)
                .toList();
    }

    private static boolean isIn(Delivery delivery, CaseItem item) {
        return delivery.items().contains(Item.idOf(item.id()));
    }

    private boolean hasResult(CaseItem item) {
        return item.status() == ItemStatus.GRANTED
                && item.handled().handover() == null
                && bundle.item(item.id()).flatMap(one -> one.papers().result()).isPresent();
    }
}
