package cn.onething.department.task;

import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemEvent;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a department was asked about one try of an item, and its last answer.
 *
 * @param sequence the answer's number, from 1
 * @param at when it was given
 * @param entry the register entry that it made, empty when none
 * @param reason for a refusal or a stop
 * @param review what officers have done with it; absent for what a rule decides
 * @param result what the grant hands on; absent when nothing
 */
public record Task(
        ItemRef item,
        String service,
        TaskState state,
        int sequence,
        Instant at,
        String entry,
        @Nullable Reason reason,
        @Nullable Review review,
        @Nullable Result result) {

    /**
     * What a grant hands on.
     *
     * @param made sealed, see {@link cn.onething.events.SealedFields}
     */
    public record Result(@Nullable String made, @Nullable IssuedCertificate certificate) {}

    /** The next answer, without a reason or an entry of its own. */
    Task answered(TaskState next, Instant now, @Nullable Reason why, @Nullable Review reviewed) {
        return new Task(item, service, next, sequence + 1, now, "", why, reviewed, null);
    }

    /** The same answer; only the day by which it has to be decided is another one. */
    Task due(Review other) {
        return new Task(item, service, state, sequence, at, entry, reason, other, result);
    }

    /** The answer as the orchestrator gets it, the same at every asking. */
    public ItemEvent answer() {
        return switch (state) {
            case RECEIVED -> new ItemEvent.Received(item, sequence, at);
            case ACCEPTED -> new ItemEvent.Accepted(item, sequence, at);
            case CORRECTION ->
                new ItemEvent.CorrectionRequested(item, sequence, at, reviewed().missing());
            case STOPPED -> new ItemEvent.ClockStopped(item, sequence, at, because());
            case RESUMED -> new ItemEvent.ClockResumed(item, sequence, at);
            case EXTENDED ->
                new ItemEvent.Extended(item, sequence, at, reviewed().extension(), because());
            case GRANTED -> granted();
            case REFUSED -> new ItemEvent.Refused(item, sequence, at, because());
            case NOT_ACCEPTED -> new ItemEvent.NotAccepted(item, sequence, at, because());
            case WITHDRAWN -> new ItemEvent.Withdrawn(item, sequence, at);
            case COMPENSATED -> new ItemEvent.Compensated(item, sequence, at, entry);
            case COMPENSATION_REJECTED -> new ItemEvent.CompensationRejected(item, sequence, at, because());
        };
    }

    /** Whether its entry was made by the answer, and not by an earlier one that it names. */
    boolean hasEntered() {
        return !entry.isEmpty() && state != TaskState.COMPENSATION_REJECTED;
    }

    private ItemEvent granted() {
        return result == null
                ? new ItemEvent.Granted(item, sequence, at, entry)
                : new ItemEvent.Granted(item, sequence, at, entry, result.made(), result.certificate());
    }

    /** The review of a task that officers handle. */
    Review reviewed() {
        return Objects.requireNonNull(review, "officers handle it");
    }

    private Reason because() {
        return Objects.requireNonNull(reason, "a refusal has a reason");
    }
}
