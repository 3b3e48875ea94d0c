package cn.onething.department.task;

import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.events.CertificateNumber;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemCommand;
import cn.onething.events.Reason;
import cn.onething.events.SealedFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns what a handler said into the task's new state. */
public final class TaskAnswers {
    private TaskAnswers() {}

    /** @param authority credit code that certificates are issued under */
    public static Task decided(ItemCommand.Apply command, Decision decision, String authority, Instant now) {
        return switch (decision) {
            case Decision.Granted granted ->
                new Task(
                        command.item(),
                        command.service(),
                        TaskState.GRANTED,
                        1,
                        now,
                        granted.entry(),
                        null,
                        null,
                        result(command, granted, authority));
            case Decision.Refused(var reason) ->
                new Task(command.item(), command.service(), TaskState.REFUSED, 1, now, "", reason, null, null);
            case Decision.NotAccepted(var reason) ->
                new Task(command.item(), command.service(), TaskState.NOT_ACCEPTED, 1, now, "", reason, null, null);
        };
    }

    /** The officer granted, and the handler has carried it out. */
    public static Task granted(
            Task reviewed,
            String officer,
            ItemCommand.Apply application,
            Decision.Granted granted,
            String authority,
            Instant now) {
        return new Task(
                reviewed.item(),
                reviewed.service(),
                TaskState.GRANTED,
                reviewed.sequence() + 1,
                now,
                granted.entry(),
                null,
                reviewed.reviewed().by(officer),
                result(application, granted, authority));
    }

    private static Task.@Nullable Result result(ItemCommand.Apply command, Decision.Granted granted, String authority) {
        if (granted.made() == null && granted.certificate() == null) {
            return null;
        }
        String made = granted.made() == null || command.replyKey() == null
                ? null
                : SealedFields.seal(command.replyKey(), command.item(), granted.made());
        IssuedCertificate certificate = granted.certificate() == null
                ? null
                : new IssuedCertificate(
                        CertificateNumber.of(authority, command.service(), command.item())
                                .value(),
                        granted.certificate().validUntil());
        return new Task.Result(made, certificate);
    }

    public static Task undone(Task granted, Undoing.Outcome outcome, Instant now) {
        return switch (outcome) {
            case Undoing.Outcome.Undone(String entry) -> next(granted, TaskState.COMPENSATED, entry, null, now);
            case Undoing.Outcome.Rejected(var reason) ->
                next(granted, TaskState.COMPENSATION_REJECTED, granted.entry(), reason, now);
        };
    }

    /**
     * An objection was upheld.
     *
     * @param entry the register entry that took the grant back, empty when there was none
     */
    public static Task takenBack(Task granted, String entry, String officer, Reason reason, Instant now) {
        Review review = granted.review() == null ? Review.afterwards(now) : granted.review();
        return new Task(
                granted.item(),
                granted.service(),
                TaskState.REFUSED,
                granted.sequence() + 1,
                now,
                entry,
                reason,
                review.by(officer),
                null);
    }

    private static Task next(Task before, TaskState state, String entry, @Nullable Reason reason, Instant now) {
        return new Task(
                before.item(),
                before.service(),
                state,
                before.sequence() + 1,
                now,
                entry,
                reason,
                before.review(),
                before.result());
    }
}
