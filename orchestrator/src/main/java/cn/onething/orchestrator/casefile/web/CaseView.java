package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.Text;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as people see it.
 *
 * @param revision grows by one with every decision; the id of the event in the live stream
 * @param items in the order of the bundle
 */
record CaseView(
        String caseNumber, String bundle, CaseStatus status, int revision, Instant submittedAt, List<ItemView> items) {

    /**
     * @param reason why it was refused, withdrawn, undone or not started
     * @param dueAt end of the promised limit, absent while the item has not started
     * @param actor who must act next: {@code department:<id>}, {@code applicant}, {@code orchestrator} or {@code none}
     */
    record ItemView(
            String item,
            Text name,
            String department,
            ItemStatus status,
            @Nullable Reason reason,
            @Nullable Instant dueAt,
            String actor) {}

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<CaseView> cases, @Nullable String next) {}
}
