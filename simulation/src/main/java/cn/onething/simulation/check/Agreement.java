package cn.onething.simulation.check;

import cn.onething.catalogue.bundle.Wait;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskState;
import cn.onething.events.ItemRef;
import cn.onething.orchestrator.casefile.domain.CaseFile;
import cn.onething.orchestrator.casefile.domain.CaseItem;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** When a case has ended, the departments say of each item what it says, and no applicant corrected more than they did. */
record Agreement(Map<ItemRef, Task> tasks, Correcting corrections, BiConsumer<Replay, String> violation)
        implements CaseCheck {

    @Override
    public void rests(Replay after, CaseFile stored, Instant at) {
        for (CaseItem item : stored.items()) {
            Optional<Task> task =
                    Optional.ofNullable(tasks.get(new ItemRef(stored.number(), item.id(), item.attempt())));
            Optional<TaskState> state = task.map(Task::state);
            if (stored.status().isFinal()
                    && !state.equals(expected(item.status()))
                    && !isObjectedTo(after, item, state.orElse(null))) {
                violation.accept(after, item.id() + " is " + item.status() + " but the department says " + state);
            }
            task.map(Task::review)
                    .filter(review -> review.corrections() > corrections.rounds(item.id()))
                    .ifPresent(review -> violation.accept(
                            after, item.id() + " was corrected more often at the department than by the applicant"));
        }
    }

    /** Who withdraws does not wait for the end of a public notice, and does not hear of an objection (L13, L18). */
    private static boolean isObjectedTo(Replay after, CaseItem item, @Nullable TaskState state) {
        return after.withdrawn()
                && item.status() == ItemStatus.GRANTED
                && state == TaskState.REFUSED
                && after.definition(item.id()).procedure().pause().orElse(null) instanceof Wait.CalendarDays;
    }

    private static Optional<TaskState> expected(ItemStatus status) {
        return switch (status) {
            case GRANTED, NOTICE -> Optional.of(TaskState.GRANTED);
            case REFUSED -> Optional.of(TaskState.REFUSED);
            case NOT_ACCEPTED -> Optional.of(TaskState.NOT_ACCEPTED);
            case WITHDRAWN -> Optional.of(TaskState.WITHDRAWN);
            case COMPENSATED -> Optional.of(TaskState.COMPENSATED);
            case COMPENSATION_REJECTED -> Optional.of(TaskState.COMPENSATION_REJECTED);
            case RECEIVED -> Optional.of(TaskState.RECEIVED);
            case CORRECTION -> Optional.of(TaskState.CORRECTION);
            case STOPPED -> Optional.of(TaskState.STOPPED);
            case NOT_STARTED, WAITING, SUBMITTED, ACCEPTED, WITHDRAWING, COMPENSATING -> Optional.empty();
        };
    }
}
