package cn.onething.orchestrator.casefile.web;

import cn.onething.catalogue.bundle.Text;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.Missing;
import cn.onething.events.Reason;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import cn.onething.orchestrator.casefile.domain.Lamp;
import cn.onething.orchestrator.casefile.domain.Promise;
import cn.onething.orchestrator.casefile.domain.ResultDelivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as people see it.
 *
 * @param revision grows by one with every decision; the id of the event in the live stream
 * @param dueAt end of the limit that the bundle promises for the whole, absent when it promises none
 * @param lamp of that limit
 * @param items in the order of the bundle
 */
record CaseView(
        String caseNumber,
        String bundle,
        CaseStatus status,
        int revision,
        Instant submittedAt,
        @Nullable Instant dueAt,
        Lamp lamp,
        List<ItemView> items) {

    /**
     * @param reason why it was refused, withdrawn, undone or not started
     * @param dueAt end of the promised limit, absent while the item has not started and while the clock stands still
     * @param lamp of that limit
     * @param actor who must act next: {@code department:<id>}, {@code applicant}, {@code orchestrator} or {@code none}
     * @param until end of what is waited for: the acceptance clock, the applicant's term, a public notice, a cut-off
     * @param missing what the applicant has been asked for
     * @param promises papers that are to follow
     * @param handover of the result, absent while there is none to hand over
     * @param certificate what the grant issued; verify it at /api/certificates
     */
    record ItemView(
            String item,
            Text name,
            String department,
            ItemStatus status,
            @Nullable Reason reason,
            @Nullable Instant dueAt,
            Lamp lamp,
            String actor,
            @Nullable Instant until,
            List<Missing> missing,
            List<Promise> promises,
            @Nullable IssuedCertificate certificate,
            @Nullable ResultDelivery handover) {}

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<CaseView> cases, @Nullable String next) {}
}
