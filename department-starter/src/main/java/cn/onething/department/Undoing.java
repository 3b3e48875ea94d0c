package cn.onething.department;

import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import java.time.Instant;

/**
 * A request to undo what was granted. An undo never deletes: it adds an entry that restores the earlier one.
 *
 * @param entry the entry that granting made, empty when there was none
 * @param at the time of the undo, by the department's database clock
 */
public record Undoing(ItemRef item, String entry, Reason reason, Instant at) {

    /** The name of the register entry that the undo makes. */
    public String undoEntry() {
        return item.subject() + "/undo";
    }

    /** What the department says to the request. */
    public sealed interface Outcome {

        /** @param entry the entry that restored the earlier state, empty when there was nothing to restore */
        record Undone(String entry) implements Outcome {}

        /** The department will not undo; a person has to look at it. */
        record Rejected(Reason reason) implements Outcome {}
    }
}
