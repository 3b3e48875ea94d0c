package cn.onething.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What a department can be asked to do with one item of a case. Wire names never change; new fields are optional. */
public sealed interface ItemCommand extends DepartmentInput {
    /** The try that the command is about. */
    ItemRef item();

    /** Which of the department's services decides the item. */
    String service();

    /**
     * Asks for a decision on the item.
     *
     * @param bundle the bundle that the case belongs to
     * @param dueAt end of the promised limit when it is accepted today
     * @param form only the fields that the bundle definition lists for this item
     * @param acceptBy end of the acceptance clock; who is silent until then has accepted as of the receipt
     * @param replyKey 32 bytes in base64: what the item makes for later items is sealed with it, see {@link SealedFields};
     *     absent when it makes nothing
     * @param papers what was handed in for it, absent when nothing
     * @param shared ids of the shared data that the department may fetch for this case instead of asking, absent when none
     */
    record Apply(
            ItemRef item,
            String service,
            String bundle,
            Instant dueAt,
            ObjectNode form,
            @Nullable Instant acceptBy,
            @Nullable String replyKey,
            @Nullable List<PaperRef> papers,
            @Nullable List<String> shared)
            implements ItemCommand {

        /** An application without any of the optional parts. */
        public Apply(ItemRef item, String service, String bundle, Instant dueAt, ObjectNode form) {
            this(item, service, bundle, dueAt, form, null, null, null, null);
        }

        /** The application as the applicant has corrected it. */
        public Apply corrected(Correct correction) {
            @Nullable List<PaperRef> now = correction.papers() == null ? papers : correction.papers();
            return new Apply(item, service, bundle, dueAt, correction.form(), acceptBy, replyKey, now, shared);
        }
    }

    /**
     * The applicant's answer to a request for correction (补正).
     *
     * @param round the how-many-th answer for this try, from 1; 0 when nothing was asked and a promised paper has come
     * @param form the item's whole form as it is now
     * @param papers all that is handed in for it now, absent when nothing
     */
    record Correct(
            ItemRef item,
            String service,
            int round,
            ObjectNode form,
            @Nullable List<PaperRef> papers) implements ItemCommand {}

    /** The applicant ends the item before its decision (撤回申请). */
    record Withdraw(ItemRef item, String service, Reason reason) implements ItemCommand {}

    /** Asks the department to undo what it granted; it may say no with a reason. */
    record Compensate(ItemRef item, String service, Reason reason) implements ItemCommand {}
}
