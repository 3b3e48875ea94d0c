package cn.onething.department.task;

import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What has to be done about a command, given what is known of its task. Pure: the same in service and simulation. */
public sealed interface TaskStep {

    /** It was done before: answer again with the recorded answer. */
    record Repeat(Task task) implements TaskStep {}

    /** The department's own decision is needed. */
    record Decide(ItemCommand.Apply command) implements TaskStep {}

    /** The department is asked to undo what it granted. */
    record Undo(Task task, ItemCommand.Compensate command) implements TaskStep {}

    /** The task gets a new state without asking anybody. */
    record Record(Task task) implements TaskStep {}

    static TaskStep of(@Nullable Task known, ItemCommand command, Instant now) {
        return switch (command) {
            case ItemCommand.Apply apply -> known == null ? new Decide(apply) : new Repeat(known);
            case ItemCommand.Withdraw withdraw ->
                known == null ? tombstone(withdraw.item(), withdraw.service(), now) : new Repeat(known);
            case ItemCommand.Compensate compensate -> compensate(known, compensate, now);
        };
    }

    private static TaskStep compensate(@Nullable Task known, ItemCommand.Compensate command, Instant now) {
        if (known == null) {
            return tombstone(command.item(), command.service(), now);
        }
        return switch (known.state()) {
            case GRANTED -> new Undo(known, command);
            case REFUSED, NOT_ACCEPTED, WITHDRAWN, COMPENSATED, COMPENSATION_REJECTED -> new Repeat(known);
        };
    }

    /** An undo that overtook its do: when the do arrives, it finds itself withdrawn. */
    private static TaskStep tombstone(ItemRef item, String service, Instant now) {
        return new Record(new Task(item, service, TaskState.WITHDRAWN, 1, now, "", null));
    }
}
