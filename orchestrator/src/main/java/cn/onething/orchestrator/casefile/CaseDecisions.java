package cn.onething.orchestrator.casefile;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.events.MessageJson;
import cn.onething.journal.JournalListener;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.Gathering;
import cn.onething.orchestrator.casefile.domain.BundleVersions;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseInput;
import cn.onething.orchestrator.casefile.domain.CaseRules;
import cn.onething.orchestrator.casefile.persistence.CaseFiles;
import cn.onething.orchestrator.casefile.persistence.CaseState;
import cn.onething.orchestrator.casefile.persistence.Contents;
import cn.onething.orchestrator.casefile.persistence.Decision;
import cn.onething.orchestrator.casefile.persistence.StateRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        Map<String, OpenCases.Open> loaded = load(session, inputs.keySet());
        MadeFields made = MadeFields.of(inputs, contents);
        List<Contents.Addition> additions = new ArrayList<>();
        List<OpenCases.Open> decided = new ArrayList<>(inputs.size());
        Set<String> woken = new HashSet<>();
        Map<String, Instant> asleep = new HashMap<>();
        inputs.forEach((number, added) -> {
            OpenCases.Open before = loaded.get(number);
            if (before == null) {
                throw new NoSuchCase(number);
            }
            OpenCases.Open after = decide(session, before, with(before.form(), made.in(added)), added);
            if (after != null) {
                decided.add(after);
                ObjectNode takenIn = made.takenIn(added, after.file());
                if (!takenIn.isEmpty()) {
                    additions.add(new Contents.Addition(number, after.file().revision(), takenIn));
                }
            } else if (!before.file().status().isFinal()) {
                open.loaded(session.shard(), before);
            }
            if (movesTimers(added.getFirst())) {
                woken.add(number);
                if (after == null) {
                    rules.nextTick(before.file()).ifPresent(at -> asleep.put(number, at));
                }
            }
        });
        keep(session, decided, woken);
        if (!asleep.isEmpty()) {
            files.setWakeUps(asleep);
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
        OpenCases.Open before = load(session, Set.of(number)).get(number);
        if (before == null) {
            throw new NoSuchCase(number);
        }
        OpenCases.Open after = decide(session, before, with(before.form(), fields), List.of(input));
        if (after == null) {
            return before.file();
        }
        keep(session, List.of(after), Set.of());
        if (!fields.isEmpty()) {
            contents.add(List.of(new Contents.Addition(number, after.file().revision(), fields)));
        }
        return after.file();
    }

    /** A case that is about to be opened. */
    public record Beginning(CaseFile empty, ObjectNode form, CaseInput.Submit submit) {}

    /** New cases that were decided about for the first time, and are not kept yet. */
    public static final class Begun {
        private final List<OpenCases.Open> cases = new ArrayList<>();

        private Begun() {}

        public List<CaseFile> files() {
            return cases.stream().map(OpenCases.Open::file).toList();
        }
    }

    /** Makes the first decisions of new cases. Nothing is written: {@link #keep(ShardSession, Begun)} does that. */
    public Begun begin(ShardSession session, List<Beginning> beginnings) {
        Begun begun = new Begun();
        for (Beginning each : beginnings) {
            OpenCases.Open before = new OpenCases.Open(CaseState.before(each.empty()), each.form(), false);
            begun.cases.add(Objects.requireNonNull(decide(session, before, each.form(), List.of(each.submit()))));
        }
        return begun;
    }

    public void keep(ShardSession session, Begun begun) {
        keep(session, begun.cases, Set.of());
    }

    /** Where cases stand; those that do not exist are missing. */
    public Map<String, CaseFile> find(ShardSession session, Set<String> numbers) {
        Map<String, CaseFile> files = new HashMap<>();
        load(session, numbers).forEach((number, found) -> files.put(number, found.file()));
        return files;
    }

    /** A copy: the form before may be on its way out to departments at this moment. */
    private static @Nullable ObjectNode with(@Nullable ObjectNode form, ObjectNode fields) {
        return form == null || fields.isEmpty() ? form : form.deepCopy().setAll(fields);
    }

    /** @return absent when the inputs change nothing */
    private OpenCases.@Nullable Open decide(
            ShardSession session, OpenCases.Open before, @Nullable ObjectNode form, List<? extends CaseInput> inputs) {
        CaseRules.Outcome outcome = rules.decide(before.file(), bundleOf(before.file()), inputs, session.now());
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
                new Decision.Attachment(decision, form));
        int answers = count(inputs, CaseInput.Answer.class);
        int commands = count(outcome.events(), CaseEvent.ItemStarted.class);
        session.afterCommit(() -> sentTogether.decided(after.number(), answers, commands));
        return new OpenCases.Open(before.state().then(after, position), form, before.isWritten());
    }

    private static int count(List<?> list, Class<?> kind) {
        int count = 0;
        for (Object each : list) {
            if (kind.isInstance(each)) {
                count++;
            }
        }
        return count;
    }

    /** Time is only looked at again when it is written when. */
    private static boolean movesTimers(CaseInput input) {
        return input instanceof CaseInput.Tick || input instanceof CaseInput.CalendarPublished;
    }

    /** Writes the states of cases that have ended or were woken, and remembers the others to be written later. */
    private void keep(ShardSession session, List<OpenCases.Open> decided, Set<String> woken) {
        List<OpenCases.Open> ripe = new ArrayList<>(decided.size());
        for (OpenCases.Open each : decided) {
            if (each.file().status().isFinal() || woken.contains(each.number())) {
                ripe.add(each);
            } else {
                open.decided(session.shard(), each, session.now());
            }
        }
        write(session, ripe);
    }

    private void write(ShardSession session, List<OpenCases.Open> ripe) {
        if (ripe.isEmpty()) {
            return;
        }
        List<StateRow> rows = new ArrayList<>(ripe.size());
        for (OpenCases.Open each : ripe) {
            rows.add(new StateRow(
                    each.state(), !each.isWritten(), rules.nextTick(each.file()).orElse(null)));
        }
        files.write(session.shard(), rows);
        ripe.forEach(each -> open.written(session.shard(), each));
    }

    /** Whether states of the shard wait to be written. May be asked without the lock. */
    public boolean hasUnwritten(int shard) {
        return open.hasUnwritten(shard);
    }

    /** Writes the states of cases that have come to rest, and moves the shard's mark. */
    public void writeResting(ShardSession session) {
        recall(session);
        write(session, open.restingAt(session.shard(), session.now()));
        moveMark(session);
    }

    /** Learns what others have decided since the states were written, or what this process did before it was killed. */
    private void recall(ShardSession session) {
        int shard = session.shard();
        if (open.knows(shard)) {
            return;
        }
        List<JournalRow> rows = files.unwritten(shard);
        Map<String, CaseState> written = files.written(CaseFiles.numbersIn(rows));
        List<OpenCases.Open> behind = new ArrayList<>();
        CaseFiles.folded(written, rows).forEach((number, state) -> {
            CaseState old = written.get(number);
            if (old == null || old.file().revision() < state.file().revision()) {
                behind.add(new OpenCases.Open(state, null, old != null));
            }
        });
        open.begin(
                shard,
                behind,
                rows.isEmpty() ? session.startPosition() + 1 : rows.getFirst().position(),
                session.now());
        if (!rows.isEmpty()) {
            write(session, behind);
            moveMark(session);
        }
    }

    private void moveMark(ShardSession session) {
        int shard = session.shard();
        files.writtenUpTo(
                shard, open.firstUnwritten(shard).map(first -> first - 1).orElseGet(session::startPosition));
    }

    private Map<String, OpenCases.Open> load(ShardSession session, Set<String> numbers) {
        recall(session);
        int shard = session.shard();
        Map<String, OpenCases.Open> loaded = HashMap.newHashMap(numbers.size());
        Set<String> missing = new HashSet<>();
        for (String number : numbers) {
            open.find(shard, number).ifPresentOrElse(found -> loaded.put(number, found), () -> missing.add(number));
        }
        if (!missing.isEmpty()) {
            files.written(missing)
                    .forEach((number, state) -> loaded.put(number, new OpenCases.Open(state, null, true)));
        }
        return loaded;
    }

    private Bundle bundleOf(CaseFile file) {
        return bundles.require(file.bundle(), file.region(), file.version());
    }
}
