package cn.onething.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one decision of the orchestrator did to a case: published once per journal row on {@link Topics#CASES}, without
 * personal data. Whoever applies them in the order of {@code revision} knows where the case stands.
 *
 * @param caseNumber the case
 * @param bundle id of its bundle
 * @param revision 1 for the submit, one more for every later decision
 * @param at when the orchestrator decided, by its database's clock
 * @param status the case's status after it
 * @param items the items that it changed, as they are after it
 */
public record CaseChanged(
        String caseNumber, String bundle, int revision, Instant at, String status, List<ItemChange> items) {

    /**
     * An item as it is after the decision.
     *
     * @param item the item's id in the bundle definition
     * @param department the department in charge
     * @param status the item's status
     * @param reason why it was refused or undone, absent otherwise
     * @param actor who must act next on the item: {@code department:<id>}, {@code applicant}, {@code orchestrator}
     *     or {@code none}
     * @param dueAt end of the promised limit, absent while the item has not started
     */
    public record ItemChange(
            String item,
            String department,
            String status,
            @Nullable Reason reason,
            @Nullable Instant dueAt,
            String actor) {}
}
