package cn.onething.orchestrator.rating;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The follow-up of a bad rating, without the words of anybody.
 *
 * @param id the rating's
 * @param item absent when the case as a whole was rated
 * @param verifyBy until when the applicant has to be called back
 * @param fixBy until when it has to be closed
 * @param overdue whether the limit that runs now is over
 * @param acts what was done, in order
 */
record FollowUpView(
        long id,
        String caseNumber,
        @Nullable String item,
        String department,
        int stars,
        FollowUpState state,
        Instant verifyBy,
        Instant fixBy,
        boolean overdue,
        List<Act> acts) {

    /** @param by who did it, as the office names its people */
    record Act(FollowUpAct act, String by, Instant at) {}

    /** @param next the cursor of the next page, absent on the last one */
    record Page(List<FollowUpView> followUps, @Nullable String next) {}

    FollowUpView with(List<Act> done) {
        return new FollowUpView(
                id, caseNumber, item, department, stars, state, verifyBy, fixBy, overdue, List.copyOf(done));
    }

    static boolean overdue(FollowUpState state, Instant verifyBy, Instant fixBy, Instant now) {
        return switch (state) {
            case OPEN -> now.isAfter(verifyBy);
            case CALLED_BACK -> now.isAfter(fixBy);
            case EXPLAINED, FIXED, EXCLUDED -> false;
        };
    }
}
