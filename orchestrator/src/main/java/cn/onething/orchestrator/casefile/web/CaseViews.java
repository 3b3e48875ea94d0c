package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Item;
import cn.onething.catalogue.Text;
import cn.onething.orchestrator.casefile.domain.Actors;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import org.springframework.stereotype.Component;

/** Shows cases with the names that the catalogue gives their items. */
@Component
final class CaseViews {
    private final Catalogue catalogue;

    CaseViews(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    CaseView of(CaseFile file) {
        Bundle bundle = catalogue
                .bundle(file.bundle(), file.region(), file.version())
                .orElseThrow(() -> new IllegalStateException(
                        "the catalogue has lost " + file.bundle() + " version " + file.version()));
        return new CaseView(
                file.number(),
                file.bundle(),
                file.status(),
                file.revision(),
                file.submittedAt(),
                file.items().stream().map(item -> view(item, bundle)).toList());
    }

    private static CaseView.ItemView view(CaseItem item, Bundle bundle) {
        Text name = bundle.item(item.id()).map(Item::name).orElseThrow();
        return new CaseView.ItemView(
                item.id(),
                name,
                item.department(),
                item.status(),
                item.reason(),
                item.dueAt(),
                Actors.of(item.status(), item.department()));
    }
}
