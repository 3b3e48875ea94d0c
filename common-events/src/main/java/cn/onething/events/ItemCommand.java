package cn.onething.events;

import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/** What a department can be asked to do with one item of a case. Wire names never change; new fields are optional. */
public sealed interface ItemCommand {
    /** The try that the command is about. */
    ItemRef item();

    /** Which of the department's services decides the item. */
    String service();

    /**
     * Asks for a decision on the item.
     *
     * @param bundle the bundle that the case belongs to
     * @param dueAt end of the promised limit
     * @param form only the fields that the bundle definition lists for this item
     */
    record Apply(ItemRef item, String service, String bundle, Instant dueAt, ObjectNode form) implements ItemCommand {}

    /** The applicant ends the item before its decision (撤回申请). */
    record Withdraw(ItemRef item, String service, Reason reason) implements ItemCommand {}

    /** Asks the department to undo what it granted; it may say no with a reason. */
    record Compensate(ItemRef item, String service, Reason reason) implements ItemCommand {}
}
