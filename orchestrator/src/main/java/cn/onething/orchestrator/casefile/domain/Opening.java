package cn.onething.orchestrator.casefile.domain;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.bundle.Undo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a case begins: its items in the bundle's order, each with the papers that were promised for later. */
record Opening(Bundle bundle, DueDates dueDates, String region, Instant now) {

    CaseEvent of(CaseInput.Submit submit) {
        return new CaseEvent.Submitted(
                submit.channel(),
                bundle.items().stream().flatMap(item -> inCase(item, submit)).toList(),
                submit.delivery());
    }

    private Stream<CaseEvent.NewItem> inCase(Item item, CaseInput.Submit submit) {
        return submit.items().stream()
                .filter(id -> Item.isOf(id, item.id()))
                .sorted(Comparator.comparingInt(Item::instanceOf))
                .map(id -> new CaseEvent.NewItem(
                        id,
                        item.department(),
                        item.undo() != Undo.NONE,
                        promises(item, submit.later().getOrDefault(id, Set.of()))));
    }

    private @Nullable List<Promise> promises(Item item, Set<String> later) {
        List<Promise> promises = new ArrayList<>();
        for (MaterialUse use : item.papers().materials()) {
            if (later.contains(use.material()) && use.need() instanceof MaterialUse.Need.Later(int days)) {
                promises.add(new Promise(use.material(), dueDates.due(now, days, region)));
            }
        }
        return promises.isEmpty() ? null : promises;
    }
}
