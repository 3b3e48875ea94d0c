package cn.onething.department.task;

import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.events.ItemCommand;
import java.time.Instant;

/** Turns what a handler said into the task's new state. Pure. */
public final class TaskAnswers {
    private TaskAnswers() {}

    public static Task decided(ItemCommand.Apply command, Decision decision, Instant now) {
        return switch (decision) {
            case Decision.Granted(String entry) ->
                new Task(command.item(), command.service(), TaskState.GRANTED, 1, now, entry, null);
            case Decision.Refused(var reason) ->
                new Task(command.item(), command.service(), TaskState.REFUSED, 1, now, "", reason);
            case Decision.NotAccepted(var reason) ->
                new Task(command.item(), command.service(), TaskState.NOT_ACCEPTED, 1, now, "", reason);
        };
    }

    public static Task undone(Task granted, Undoing.Outcome outcome, Instant now) {
        int sequence = granted.sequence() + 1;
        return switch (outcome) {
            case Undoing.Outcome.Undone(String entry) ->
                new Task(granted.item(), granted.service(), TaskState.COMPENSATED, sequence, now, entry, null);
            case Undoing.Outcome.Rejected(var reason) ->
                new Task(
                        granted.item(),
                        granted.service(),
                        TaskState.COMPENSATION_REJECTED,
                        sequence,
                        now,
                        granted.entry(),
                        reason);
        };
    }
}
