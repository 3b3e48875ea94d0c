package cn.onething.department.task;

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
 * @param reason for a refusal
 */
public record Task(
        ItemRef item,
        String service,
        TaskState state,
        int sequence,
        Instant at,
        String entry,
        @Nullable Reason reason) {

    /** The answer as the orchestrator gets it, the same at every asking. */
    public ItemEvent answer() {
        return switch (state) {
            case GRANTED -> new ItemEvent.Granted(item, sequence, at, entry);
            case REFUSED -> new ItemEvent.Refused(item, sequence, at, because());
            case NOT_ACCEPTED -> new ItemEvent.NotAccepted(item, sequence, at, because());
            case WITHDRAWN -> new ItemEvent.Withdrawn(item, sequence, at);
            case COMPENSATED -> new ItemEvent.Compensated(item, sequence, at, entry);
            case COMPENSATION_REJECTED -> new ItemEvent.CompensationRejected(item, sequence, at, because());
        };
    }

    private Reason because() {
        return Objects.requireNonNull(reason, "a refusal has a reason");
    }
}
