package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.Text;
import cn.onething.orchestrator.casefile.domain.Actors;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.DueDates;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Lamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;

/** Shows cases with the names that the catalogue gives their items. */
@Component
final class CaseViews {
    private final Catalogue catalogue;
    private final DueDates dueDates;
    private final Clock clock;

    CaseViews(Catalogue catalogue, DueDates dueDates, Clock clock) {
        this.catalogue = catalogue;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    CaseView of(CaseFile file) {
        Bundle bundle = catalogue
                .bundle(file.bundle(), file.region(), file.version())
                .orElseThrow(() -> new IllegalStateException(
                        "the catalogue has lost " + file.bundle() + " version " + file.version()));
        Instant now = clock.instant();
        OptionalInt limit = bundle.frame().limit();
        Instant dueAt = limit.isEmpty() ? null : dueDates.due(file.submittedAt(), limit.getAsInt(), file.region());
        Instant running = file.status().isFinal() ? null : dueAt;
        return new CaseView(
                file.number(),
                file.bundle(),
                file.status(),
                file.revision(),
                file.submittedAt(),
                dueAt,
                Lamp.of(running, now, file.region(), dueDates),
                file.items().stream()
                        .map(item -> view(item, bundle, file.region(), now))
                        .toList());
    }

    private CaseView.ItemView view(CaseItem item, Bundle bundle, String region, Instant now) {
        Text name = bundle.item(item.id()).map(Item::name).orElseThrow();
        boolean told = item.status() != ItemStatus.CORRECTION || item.until() != null;
        Instant running = item.status().isUndecided() ? item.dueAt() : null;
        return new CaseView.ItemView(
                item.id(),
                numbered(name, Item.instanceOf(item.id())),
                item.department(),
                item.status(),
                item.reason(),
                item.dueAt(),
                Lamp.of(running, now, region, dueDates),
                Actors.of(item.status(), item.department()),
                item.until(),
                told ? item.handled().missing() : List.of(),
                item.handled().outstanding(),
                item.handled().certificate(),
                item.handled().handover());
    }

    private static Text numbered(Text name, int instance) {
        return instance == 0 ? name : new Text(name.zh() + " " + instance, name.en() + " " + instance);
    }
}
