package cn.onething.orchestrator.report;

import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Item;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.orchestrator.casefile.CaseHistory.Step;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.Scenario;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An information check in a bankruptcy, by the rules of cases, with the journal that it leaves: an hour per answer, and
 * only {@link #days} count for limits.
 */
final class Check {
    static final String COLLECTOR = "compose-report";
    private static final Catalogue CATALOGUE = Catalogue.load();

    private final Bundle bundle = Scenario.offered("bankruptcy-info-check");
    private final Scenario scenario;
    private final List<Step> steps = new ArrayList<>();
    private Instant now = Scenario.START;

    Check() {
        scenario = Scenario.of(
                bundle,
                new CaseInput.Submit(
                        "web", bundle.items().stream().map(Item::id).collect(Collectors.toSet())));
        record();
    }

    private void record() {
        CaseFile file = scenario.file();
        steps.add(new Step(
                now,
                new Decision(
                        file.bundle(),
                        file.region(),
                        file.version(),
                        file.revision(),
                        file.status(),
                        scenario.lastEvents())));
    }

    /** @param step {@code grant query-tax}, as scenarios have it */
    Check then(String step) {
        return later(Duration.ofHours(1), step);
    }

    private Check later(Duration time, String step) {
        now = now.plus(time);
        scenario.play(step);
        record();
        return this;
    }

    Check issues(String item, IssuedCertificate certificate) {
        now = now.plus(Duration.ofHours(1));
        ItemRef ref = new ItemRef(scenario.file().number(), item, 1);
        scenario.answer(scenario.departmentOf(item), new ItemEvent.Granted(ref, 1, now, "entry", null, certificate));
        record();
        return this;
    }

    Check days(int days) {
        now = now.plus(Duration.ofDays(days));
        scenario.after(Duration.ofDays(days));
        record();
        return this;
    }

    /** Everything that is collected is granted, but those named. */
    Check allGrantedBut(String... others) {
        for (String item : bundle.item(COLLECTOR).orElseThrow().procedure().reports()) {
            if (!List.of(others).contains(item)) {
                then("grant " + item);
            }
        }
        return this;
    }

    Instant now() {
        return now;
    }

    CaseFile file() {
        return scenario.file();
    }

    Bundle bundle() {
        return bundle;
    }

    CaseItem collector() {
        return Composition.collector(file(), bundle).orElseThrow();
    }

    Report report() {
        return report("{}", "秦正");
    }

    Report report(String form, @Nullable String applicant) {
        ObjectNode filled = (ObjectNode) JsonMapper.shared().readTree(form);
        return new Composition(file(), bundle, steps, filled, applicant, CATALOGUE::department).report(collector());
    }
}
