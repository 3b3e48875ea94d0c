package cn.onething.orchestrator.certificate;

import cn.onething.catalogue.bundle.Department;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.ResultPaper;
import cn.onething.catalogue.bundle.Text;
import cn.onething.orchestrator.casefile.domain.ItemStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A certificate as anybody may see it: never whose it is, nor from which case.
 *
 * @param stateName the state in words
 * @param kind what it is called
 * @param validUntil absent when it is valid without end
 * @param askedAt when the state was looked up
 */
record CertificateView(
        String identifier,
        State state,
        Text stateName,
        Text kind,
        String department,
        Text departmentName,
        Instant issuedAt,
        @Nullable Instant validUntil,
        Instant askedAt) {

    /** Whether it holds. */
    enum State {
        VALID("有效", "Valid"),
        /** Decided, but the public may still object. */
        ON_NOTICE("公示中，尚未生效", "On public notice, not in force yet"),
        EXPIRED("已过有效期", "Expired"),
        REVOKED("已撤销", "Revoked");

        private final Text text;

        State(String zh, String en) {
            this.text = new Text(zh, en);
        }

        /**
         * The state of what an item issued. As long as the department has not undone its grant, the certificate holds.
         *
         * @param validUntil the first moment at which it holds no longer, absent when it has no end
         */
        static State of(ItemStatus item, @Nullable Instant validUntil, Instant now) {
            return switch (item) {
                case NOTICE -> ON_NOTICE;
                case GRANTED, COMPENSATING, COMPENSATION_REJECTED ->
                    validUntil == null || now.isBefore(validUntil) ? VALID : EXPIRED;
                // refused after its public notice, or undone
                case WAITING,
                        SUBMITTED,
                        RECEIVED,
                        ACCEPTED,
                        CORRECTION,
                        STOPPED,
                        REFUSED,
                        NOT_ACCEPTED,
                        WITHDRAWING,
                        WITHDRAWN,
                        COMPENSATED,
                        NOT_STARTED -> REVOKED;
            };
        }
    }

    static CertificateView of(Issue issue, ItemStatus status, Item item, Department department, Instant now) {
        State state = State.of(status, issue.validUntil(), now);
        return new CertificateView(
                issue.identifier(),
                state,
                state.text,
                item.papers().result().map(ResultPaper::name).orElse(item.name()),
                department.id(),
                department.name(),
                issue.issuedAt(),
                issue.validUntil(),
                now);
    }
}
