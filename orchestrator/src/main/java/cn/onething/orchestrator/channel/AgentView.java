package cn.onething.orchestrator.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agent as people may see one.
 *
 * @param name masked, such as {@code 张*}; absent when the person was erased
 * @param idNumber masked, such as {@code 999***********0034}; absent when the person was erased
 * @param validUntil the last day of the authorisation
 */
record AgentView(
        long id,
        @Nullable String name,
        @Nullable String idNumber,
        LocalDate validUntil,
        State state,
        Instant registeredAt,
        @Nullable Instant revokedAt) {

    /** Whether somebody may act for the applicant now. */
    enum State {
        VALID,
        EXPIRED,
        REVOKED;

        static State of(LocalDate validUntil, @Nullable Instant revokedAt, LocalDate today) {
            if (revokedAt != null) {
                return REVOKED;
            }
            return today.isAfter(validUntil) ? EXPIRED : VALID;
        }
    }

    record All(List<AgentView> agents) {}
}
