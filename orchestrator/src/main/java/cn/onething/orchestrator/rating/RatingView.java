package cn.onething.orchestrator.rating;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rating as people see it: the words that came with it are personal, and not here.
 *
 * @param item absent when the case as a whole was rated
 * @param department the item's, or the one that leads the case
 * @param followUp what is done about a bad one, absent for the others
 */
record RatingView(
        long id,
        String caseNumber,
        @Nullable String item,
        String department,
        Stage stage,
        int stars,
        Map<Aspect, Integer> aspects,
        Instant at,
        @Nullable FollowUpView followUp) {

    /** All ratings of a case, in the order given. */
    record All(List<RatingView> ratings) {}
}
