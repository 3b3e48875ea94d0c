package cn.onething.simulation.check;

import cn.onething.department.task.Review;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskFold;
import cn.onething.department.task.TaskState;
import cn.onething.events.ItemRef;
import cn.onething.events.Missing;
import cn.onething.journal.JournalRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What must hold at a department: an effect for each grant and once, undone by a new entry, corrections asked once. */
record Offices(Evidence.Office office, Consumer<String> violation) {

    void check() {
        office.contradictions().forEach(violation);
        fold();
        effects();
        notices();
    }

    private void fold() {
        TaskFold fold = new TaskFold(0, office.tasks(), office.registers());
        try {
            office.journal().forEach(fold::add);
            fold.compare(problem -> violation.accept(office.id() + ": " + problem.problem()));
        } catch (RuntimeException e) {
            violation.accept(office.id() + ": its journal cannot be folded: " + e.getMessage());
        }
    }

    private void effects() {
        Map<String, Long> entries = office.registers().stream()
                .flatMap(register -> register.entriesOf(0).stream())
                .collect(Collectors.groupingBy(entry -> entry, Collectors.counting()));
        for (Task task : office.tasks().ofShard(0)) {
            String made = task.item().subject();
            long times = entries.getOrDefault(made, 0L);
            long undone = entries.getOrDefault(made + "/undo", 0L);
            // a check registers nothing, and neither does a change to what was there already
            int entered = task.entry().isEmpty() ? 0 : 1;
            boolean right = switch (task.state()) {
                case GRANTED, COMPENSATION_REJECTED -> times == entered && undone == 0;
                // after a public notice a refusal may take back what was granted before
                case COMPENSATED, REFUSED -> times == entered && undone == times;
                case RECEIVED, ACCEPTED, CORRECTION, STOPPED, RESUMED, EXTENDED, NOT_ACCEPTED, WITHDRAWN ->
                    times == 0 && undone == 0;
            };
            if (!right) {
                violation.accept(office.id() + ": " + made + " is " + task.state() + " with " + times + " entries and "
                        + undone + " undone");
            }
        }
    }

    /** A second notice names nothing that the first did not. */
    private void notices() {
        Map<ItemRef, Set<String>> first = new HashMap<>();
        for (JournalRow row : office.journal()) {
            if (row.attachment() instanceof Task task && task.state() == TaskState.CORRECTION) {
                Set<String> asked = asked(Objects.requireNonNull(task.review()));
                Set<String> before = first.putIfAbsent(task.item(), asked);
                if (before != null && !before.containsAll(asked)) {
                    violation.accept(office.id() + ": " + task.item().subject() + " asked for " + before
                            + " and later for " + asked);
                }
            }
        }
    }

    private static Set<String> asked(Review review) {
        List<Missing> missing = review.missing();
        return missing.stream().map(Missing::what).collect(Collectors.toSet());
    }
}
