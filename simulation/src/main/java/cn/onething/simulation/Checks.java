package cn.onething.simulation;

import cn.onething.catalogue.Bundle;
import cn.onething.catalogue.Catalogue;
import cn.onething.catalogue.Prerequisite;
import cn.onething.catalogue.RefusalPolicy;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskFold;
import cn.onething.department.task.TaskState;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalRow;
import cn.onething.orchestrator.casefile.domain.CaseEvent;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.messaging.CaseOutbox;
import cn.onething.orchestrator.casefile.messaging.Decision;
import cn.onething.orchestrator.casefile.persistence.CaseFold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What must hold when everything has come to rest. */
final class Checks {
    private final Catalogue catalogue;
    private final OrchestratorNode orchestrator;
    private final Map<String, DepartmentNode> departments;
    private final List<String> violations = new ArrayList<>();

    Checks(Catalogue catalogue, OrchestratorNode orchestrator, Map<String, DepartmentNode> departments) {
        this.catalogue = catalogue;
        this.orchestrator = orchestrator;
        this.departments = departments;
    }

    List<String> run() {
        for (CaseFile file : orchestrator.files().ofShard(0)) {
            ends(file);
            agreesWithDepartments(file);
            allOrNothing(file);
        }
        startsAfterPrerequisites();
        foldsAgain();
        departments.values().forEach(this::registersHoldWhatJournalsSay);
        departments.values().forEach(this::grantedStandsAndCompensatedIsReverted);
        orchestrator.failures().forEach(failure -> violations.add("orchestrator: " + failure));
        return violations;
    }

    private void ends(CaseFile file) {
        if (!file.status().isFinal()) {
            violations.add(file.number() + " never ends: " + file.items());
        }
    }

    private void agreesWithDepartments(CaseFile file) {
        for (CaseItem item : file.items()) {
            Map<ItemRef, Task> tasks = new HashMap<>();
            Objects.requireNonNull(departments.get(item.department()))
                    .tasks()
                    .ofShard(0)
                    .forEach(task -> tasks.put(task.item(), task));
            Optional<TaskState> task = Optional.ofNullable(
                            tasks.get(new ItemRef(file.number(), item.id(), item.attempt())))
                    .map(Task::state);
            if (!task.equals(expected(item.status()))) {
                violations.add(
                        file.number() + "/" + item.id() + " is " + item.status() + " but the department says " + task);
            }
        }
    }

    private static Optional<TaskState> expected(ItemStatus status) {
        return switch (status) {
            case GRANTED -> Optional.of(TaskState.GRANTED);
            case REFUSED -> Optional.of(TaskState.REFUSED);
            case NOT_ACCEPTED -> Optional.of(TaskState.NOT_ACCEPTED);
            case WITHDRAWN -> Optional.of(TaskState.WITHDRAWN);
            case COMPENSATED -> Optional.of(TaskState.COMPENSATED);
            case COMPENSATION_REJECTED -> Optional.of(TaskState.COMPENSATION_REJECTED);
            case RECEIVED -> Optional.of(TaskState.RECEIVED);
            case CORRECTION -> Optional.of(TaskState.CORRECTION);
            case STOPPED -> Optional.of(TaskState.STOPPED);
            case NOTICE -> Optional.of(TaskState.GRANTED);
            case NOT_STARTED, WAITING, SUBMITTED, ACCEPTED, WITHDRAWING, COMPENSATING -> Optional.empty();
        };
    }

    private void allOrNothing(CaseFile file) {
        Bundle bundle = bundleOf(file);
        boolean pastPivot = bundle.pivot()
                .flatMap(file::item)
                .filter(item -> item.status() == ItemStatus.GRANTED)
                .isPresent();
        for (RefusalPolicy policy : bundle.policies()) {
            if (policy instanceof RefusalPolicy.AllOrNothing(String group) && !pastPivot) {
                List<CaseItem> members = bundle.group(group).stream()
                        .flatMap(item -> file.item(item.id()).stream())
                        .toList();
                boolean lost = members.stream().anyMatch(item -> item.status().isLost());
                boolean stands =
                        members.stream().anyMatch(item -> item.status() == ItemStatus.GRANTED && item.undoable());
                if (lost && stands && file.status() != CaseStatus.ESCALATED) {
                    violations.add(file.number() + ": a part of " + group + " stands alone");
                }
            }
        }
    }

    /** Reads the orchestrator's journal as an auditor would. */
    private void startsAfterPrerequisites() {
        Map<String, Set<String>> granted = new HashMap<>();
        Map<String, Set<String>> members = new HashMap<>();
        for (JournalRow row : orchestrator.journal()) {
            Decision decision = CaseOutbox.decisionOf(row);
            Bundle bundle = catalogue
                    .bundle(decision.bundle(), decision.region(), decision.version())
                    .orElseThrow();
            Set<String> yes = granted.computeIfAbsent(row.caseNumber(), _ -> new HashSet<>());
            Set<String> all = members.computeIfAbsent(row.caseNumber(), _ -> new HashSet<>());
            for (CaseEvent event : decision.events()) {
                switch (event) {
                    case CaseEvent.Submitted submitted -> submitted.items().forEach(item -> all.add(item.item()));
                    case CaseEvent.ItemGranted item -> yes.add(item.item());
                    case CaseEvent.ItemStarted item ->
                        bundle.item(item.item()).orElseThrow().prerequisites().stream()
                                .map(Prerequisite::item)
                                .filter(before -> all.contains(before) && !yes.contains(before))
                                .forEach(before -> violations.add(
                                        row.caseNumber() + "/" + item.item() + " started before " + before));
                    default -> {
                        // only these three matter here
                    }
                }
            }
        }
    }

    private void foldsAgain() {
        CaseFold fold = new CaseFold(0, orchestrator.files());
        try {
            orchestrator.journal().forEach(fold::add);
            fold.compare(problem -> violations.add(problem.problem()));
        } catch (IllegalStateException e) {
            violations.add("the orchestrator's journal cannot be folded: " + e.getMessage());
        }
    }

    private void registersHoldWhatJournalsSay(DepartmentNode department) {
        TaskFold fold = new TaskFold(0, department.tasks(), department.books());
        try {
            department.journal().forEach(fold::add);
            fold.compare(problem -> violations.add(department.id() + ": " + problem.problem()));
        } catch (IllegalStateException e) {
            violations.add(department.id() + ": its journal cannot be folded: " + e.getMessage());
        }
    }

    private void grantedStandsAndCompensatedIsReverted(DepartmentNode department) {
        department.failures().forEach(failure -> violations.add(department.id() + ": " + failure));
        department
                .books()
                .forEach(book -> violations.addAll(book.contradictions().get()));
        List<String> entries = department.books().stream()
                .flatMap(book -> book.entriesOf(0).stream())
                .toList();
        for (Task task : department.tasks().ofShard(0)) {
            String made = task.item().subject();
            long times = entries.stream().filter(made::equals).count();
            long undone = entries.stream().filter((made + "/undo")::equals).count();
            // a check registers nothing, and neither does a change to what was there already
            boolean entered = !task.entry().isEmpty();
            boolean right = switch (task.state()) {
                case GRANTED -> times == (entered ? 1 : 0) && undone == 0;
                case COMPENSATED -> times == (entered ? 1 : 0) && undone == times;
                case COMPENSATION_REJECTED -> times == 1 && undone == 0;
                case RECEIVED, ACCEPTED, CORRECTION, STOPPED, RESUMED, EXTENDED, REFUSED, NOT_ACCEPTED, WITHDRAWN ->
                    times == 0 && undone == 0;
            };
            if (!right) {
                violations.add(department.id() + ": " + made + " is " + task.state() + " with " + times
                        + " entries and " + undone + " undone");
            }
        }
    }

    private Bundle bundleOf(CaseFile file) {
        return catalogue.bundle(file.bundle(), file.region(), file.version()).orElseThrow();
    }
}
