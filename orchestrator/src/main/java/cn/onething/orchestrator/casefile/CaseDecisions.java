package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.Bundle;
import cn.onething.events.MessageJson;
import cn.onething.journal.JournalListener;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.messaging.Decision;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.StateRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Loads, decides, appends and stores, for a batch of cases of one shard inside its transaction. */
public final class CaseDecisions {
    private final BundleVersions bundles;
    private final CaseRules rules;
    private final CaseFiles files;
    private final OpenCases open = new OpenCases();

    public CaseDecisions(BundleVersions bundles, CaseRules rules, CaseFiles files) {
        this.bundles = bundles;
        this.rules = rules;
        this.files = files;
    }

    /** What is remembered between batches; it has to hear what the journal says. */
    public JournalListener memory() {
        return open;
    }

    /**
     * Decides about existing cases.
     *
     * @param inputs by case number, each in the order of arrival
     * @throws NoSuchCase when one of them does not exist
     */
    public void decide(ShardSession session, Map<String, ? extends List<? extends CaseInput>> inputs) {
        Map<String, OpenCases.Open> loaded = load(session.shard(), inputs.keySet());
        List<StateRow> changed = new ArrayList<>(inputs.size());
        Map<String, Instant> awake = new HashMap<>();
        inputs.forEach((number, added) -> {
            OpenCases.Open before = loaded.get(number);
            if (before == null) {
                throw new NoSuchCase(number);
            }
            StateRow row = decide(session, before.file(), before.form(), added);
            if (row != null) {
                changed.add(row);
            } else if (before.form() != null || !before.file().status().isFinal()) {
                keep(session, before);
            }
            if (added.getFirst() instanceof CaseInput.Tick) {
                CaseFile after = row == null ? before.file() : row.file();
                rules.nextTick(after).ifPresent(at -> awake.put(number, at));
            }
        });
        if (!changed.isEmpty()) {
            files.update(session.shard(), changed);
        }
        if (!awake.isEmpty()) {
            files.setWakeUps(awake);
        }
    }

    /** Decides about one case; also the first decision of a new one. */
    public @Nullable StateRow decide(
            ShardSession session, CaseFile before, @Nullable ObjectNode form, List<? extends CaseInput> inputs) {
        CaseRules.Outcome outcome = rules.decide(before, bundleOf(before), inputs, session.now());
        if (outcome.events().isEmpty()) {
            return null;
        }
        CaseFile after = outcome.file();
        Decision decision = new Decision(
                after.bundle(), after.region(), after.version(), after.revision(), after.status(), outcome.events());
        long position = session.append(
                after.number(),
                Decision.KIND,
                MessageJson.mapper().writeValueAsString(decision),
                new CaseOutbox.Attachment(decision, form));
        keep(session, new OpenCases.Open(after, form));
        return new StateRow(after, position, rules.nextTick(after).orElse(null));
    }

    private void keep(ShardSession session, OpenCases.Open kept) {
        session.afterCommit(() -> open.keep(session.shard(), kept));
    }

    private Map<String, OpenCases.Open> load(int shard, Set<String> numbers) {
        Map<String, OpenCases.Open> loaded = HashMap.newHashMap(numbers.size());
        Set<String> missing = new HashSet<>();
        for (String number : numbers) {
            open.find(shard, number).ifPresentOrElse(found -> loaded.put(number, found), () -> missing.add(number));
        }
        if (!missing.isEmpty()) {
            files.load(missing).forEach((number, file) -> loaded.put(number, new OpenCases.Open(file, null)));
        }
        return loaded;
    }

    private Bundle bundleOf(CaseFile file) {
        return bundles.require(file.bundle(), file.region(), file.version());
    }
}
