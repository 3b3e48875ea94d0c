package cn.onething.department.task;

import cn.onething.department.Decider;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has to be done about a command, given what is known of its task. Pure: the same in service and simulation. */
public sealed interface TaskStep {

    /** It was done before: answer again with the recorded answer. */
    record Repeat(Task task) implements TaskStep {}

    /** The department's own rules decide it now. */
    record Decide(ItemCommand.Apply command) implements TaskStep {}

    /** It is put on the officers' work list. */
    record Receive(Task task, ItemCommand.Apply command) implements TaskStep {}

    /** The applicant has corrected the application. */
    record Correct(Task task, ItemCommand.Correct command) implements TaskStep {}

    /** The department is asked to undo what it granted. */
    record Undo(Task task, ItemCommand.Compensate command) implements TaskStep {}

    /** The task gets a new state without asking anybody. */
    record Record(Task task) implements TaskStep {}

    /** @param deciders who decides a service's applications */
    static TaskStep of(@Nullable Task known, ItemCommand command, Function<String, Decider> deciders, Instant now) {
        return switch (command) {
            case ItemCommand.Apply apply -> known == null ? apply(apply, deciders, now) : again(known, apply);
            case ItemCommand.Correct correct -> correct(known, correct, now);
            case ItemCommand.Withdraw withdraw ->
                known == null ? tombstone(withdraw.item(), withdraw.service(), now) : withdraw(known, now);
            case ItemCommand.Compensate compensate -> compensate(known, compensate, now);
        };
    }

    private static TaskStep apply(ItemCommand.Apply command, Function<String, Decider> deciders, Instant now) {
        if (!deciders.apply(command.service()).isOfficer()) {
            return new Decide(command);
        }
        Task received = new Task(
                command.item(), command.service(), TaskState.RECEIVED, 1, now, "", null, Review.of(command), null);
        return new Receive(received, command);
    }

    /** The same application: the same answer. Only the day by which it has to be decided may be another one by now. */
    private static TaskStep again(Task known, ItemCommand.Apply command) {
        Review review = known.review();
        return review == null || !known.state().isOpen() || review.dueAt().equals(command.dueAt())
                ? new Repeat(known)
                : new Record(known.due(review.due(command.dueAt())));
    }

    /** Accepted before the correction: back in review; else the acceptance clock starts anew. */
    private static TaskStep correct(@Nullable Task known, ItemCommand.Correct command, Instant now) {
        if (known == null) {
            // the orchestrator sends it only after this department has asked
            throw new IllegalStateException("a correction of an application that never came");
        }
        if (known.state() != TaskState.CORRECTION
                || command.round() <= known.reviewed().corrections()) {
            return new Repeat(known);
        }
        Review review = known.reviewed().corrected();
        TaskState next = review.accepted() ? TaskState.RESUMED : TaskState.RECEIVED;
        return new Correct(known.answered(next, now, null, review), command);
    }

    private static TaskStep withdraw(Task known, Instant now) {
        return known.state().isOpen()
                ? new Record(known.answered(TaskState.WITHDRAWN, now, null, known.review()))
                : new Repeat(known);
    }

    private static TaskStep compensate(@Nullable Task known, ItemCommand.Compensate command, Instant now) {
        if (known == null) {
            return tombstone(command.item(), command.service(), now);
        }
        return known.state() == TaskState.GRANTED ? new Undo(known, command) : withdraw(known, now);
    }

    /** An undo that overtook its do: when the do arrives, it finds itself withdrawn. */
    private static TaskStep tombstone(ItemRef item, String service, Instant now) {
        return new Record(new Task(item, service, TaskState.WITHDRAWN, 1, now, "", null, null, null));
    }
}
