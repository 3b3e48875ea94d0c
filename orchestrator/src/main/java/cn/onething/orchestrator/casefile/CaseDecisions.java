package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.Bundle;
import cn.onething.events.MessageJson;
import cn.onething.journal.Gathering;
import cn.onething.journal.JournalListener;
import cn.onething.journal.ShardSession;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.messaging.Decision;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.Contents;
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
    private final Contents contents;
    private final OpenCases open = new OpenCases();
    private final SentTogether sentTogether = new SentTogether(System::nanoTime);

    public CaseDecisions(BundleVersions bundles, CaseRules rules, CaseFiles files, Contents contents) {
        this.bundles = bundles;
        this.rules = rules;
        this.files = files;
        this.contents = contents;
    }

    /** What is remembered between batches; it has to hear what the journal says. */
    public JournalListener memory() {
        return open;
    }

    /** Which answers are about to arrive. */
    public Gathering gathering() {
        return sentTogether;
    }

    /**
     * Decides about existing cases.
     *
     * @param inputs by case number, each in the order of arrival
     * @throws NoSuchCase when one of them does not exist
     */
    public void decide(ShardSession session, Map<String, ? extends List<? extends CaseInput>> inputs) {
        Map<String, OpenCases.Open> loaded = load(session.shard(), inputs.keySet());
        MadeFields made = MadeFields.of(inputs, contents);
        List<Contents.Addition> additions = new ArrayList<>();
        List<StateRow> changed = new ArrayList<>(inputs.size());
        Map<String, Instant> awake = new HashMap<>();
        inputs.forEach((number, added) -> {
            OpenCases.Open before = loaded.get(number);
            if (before == null) {
                throw new NoSuchCase(number);
            }
            StateRow row = decide(session, before.file(), with(before.form(), made.in(added)), added);
            if (row != null) {
                changed.add(row);
                ObjectNode takenIn = made.takenIn(added, row.file());
                if (!takenIn.isEmpty()) {
                    additions.add(new Contents.Addition(number, row.file().revision(), takenIn));
                }
            } else if (before.form() != null || !before.file().status().isFinal()) {
                keep(session, before);
            }
            if (movesTimers(added.getFirst())) {
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
        if (!additions.isEmpty()) {
            contents.add(additions);
        }
    }

    /**
     * Decides about one case to whose form fields are added.
     *
     * @throws NoSuchCase when it does not exist
     */
    public CaseFile decide(ShardSession session, String number, ObjectNode fields, CaseInput input) {
        OpenCases.Open before = load(session.shard(), Set.of(number)).get(number);
        if (before == null) {
            throw new NoSuchCase(number);
        }
        StateRow row = decide(session, before.file(), with(before.form(), fields), List.of(input));
        if (row == null) {
            return before.file();
        }
        files.update(session.shard(), List.of(row));
        if (!fields.isEmpty()) {
            contents.add(List.of(new Contents.Addition(number, row.file().revision(), fields)));
        }
        return row.file();
    }

    /** A copy: the form before may be on its way out to departments at this moment. */
    private static @Nullable ObjectNode with(@Nullable ObjectNode form, ObjectNode fields) {
        return form == null || fields.isEmpty() ? form : form.deepCopy().setAll(fields);
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
        int answers = count(inputs, CaseInput.Answer.class);
        int commands = count(outcome.events(), CaseEvent.ItemStarted.class);
        session.afterCommit(() -> sentTogether.decided(after.number(), answers, commands));
        return new StateRow(after, position, rules.nextTick(after).orElse(null));
    }

    private static int count(List<?> list, Class<?> kind) {
        return Math.toIntExact(list.stream().filter(kind::isInstance).count());
    }

    /** A stored wake-up only ever comes earlier by itself, see {@link CaseFiles#update}. */
    private static boolean movesTimers(CaseInput input) {
        return input instanceof CaseInput.Tick || input instanceof CaseInput.CalendarPublished;
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
