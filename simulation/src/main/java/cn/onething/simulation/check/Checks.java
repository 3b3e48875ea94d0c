package cn.onething.simulation.check;

import cn.onething.department.task.Task;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.persistence.CaseFold;
import cn.onething.orchestrator.casefile.persistence.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** All checks of a run. */
public final class Checks {
    private static final int FIRST_ATTEMPT = 1;

    private final Evidence evidence;
    private final List<String> violations = new ArrayList<>();
    private final Map<ItemRef, Task> tasks = new HashMap<>();
    private final BiConsumer<Replay, String> violation =
            (replay, text) -> violations.add(replay.number() + ": " + text);

    private Checks(Evidence evidence) {
        this.evidence = evidence;
        evidence.offices().forEach(office -> office.tasks().ofShard(0).forEach(task -> tasks.put(task.item(), task)));
    }

    /** @return what must hold and does not */
    public static List<String> of(Evidence evidence) {
        Checks checks = new Checks(evidence);
        checks.violations.addAll(evidence.failures());
        checks.readable("the orchestrator's journal cannot be folded", checks::foldAgain);
        checks.readable("the cases cannot be read", checks::cases);
        evidence.offices().forEach(office -> new Offices(office, checks.violations::add).check());
        return checks.violations;
    }

    private void foldAgain() {
        CaseFold fold = new CaseFold(0, evidence.files());
        evidence.decisions().forEach(fold::add);
        fold.compare(problem -> violations.add(problem.problem()));
    }

    /** What was left behind in disorder is a violation, not the end of the checks. */
    private void readable(String otherwise, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            violations.add(otherwise + ": " + e.getMessage());
        }
    }

    private void cases() {
        Map<String, List<JournalRow>> byCase = new LinkedHashMap<>();
        evidence.decisions()
                .forEach(row -> byCase.computeIfAbsent(row.caseNumber(), _ -> new ArrayList<>())
                        .add(row));
        for (CaseFile file : evidence.files().ofShard(0)) {
            check(file, byCase.getOrDefault(file.number(), List.of()));
        }
    }

    private void check(CaseFile file, List<JournalRow> rows) {
        Replay replay = new Replay(
                file.number(), evidence.bundles().require(file.bundle(), file.region(), file.version()), file.region());
        List<CaseCheck> checks = checksOf(file);
        for (JournalRow row : rows) {
            Decision decision = Decision.of(row);
            checks.forEach(check -> check.decisionBegins(replay, row.at()));
            for (CaseEvent event : decision.events()) {
                checks.forEach(check -> check.event(replay, event, row.at()));
                replay.apply(event);
            }
            checks.forEach(check -> check.decisionMade(replay, row.at()));
        }
        checks.forEach(check -> check.rests(replay, file, evidence.end()));
        Starting.handedOn(replay, applied(file.number()), violation);
    }

    private List<CaseCheck> checksOf(CaseFile file) {
        Correcting correcting =
                new Correcting(evidence.calendar(), evidence.limits().collecting(), violation);
        return List.of(
                new Starting(violation),
                new Ending(violation),
                new UndoOrder(violation),
                correcting,
                new Clocks(evidence.calendar(), violation),
                new Waiting(evidence.calendar(), violation),
                new Outcome(item -> forgotten(file, item), violation),
                new Agreement(tasks, correcting, violation));
    }

    /** Nobody at its department will ever look at it. */
    private boolean forgotten(CaseFile file, CaseItem item) {
        ItemRef ref = new ItemRef(file.number(), item.id(), item.attempt());
        return !item.status().isSettled()
                && evidence.offices().stream()
                        .anyMatch(office -> office.forgotten().contains(ref));
    }

    private Map<String, Set<String>> applied(String number) {
        Map<String, Set<String>> applied = new HashMap<>();
        evidence.offices()
                .forEach(office -> office.applied().forEach((ref, fields) -> {
                    if (ref.caseNumber().equals(number) && ref.attempt() == FIRST_ATTEMPT) {
                        applied.put(ref.item(), fields);
                    }
                }));
        return applied;
    }
}
