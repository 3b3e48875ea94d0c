package cn.onething.orchestrator.rating;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTests {
    private static final Instant VERIFY_BY = Instant.parse("2026-03-09T09:00:00Z");
    private static final Instant FIX_BY = Instant.parse("2026-03-23T09:00:00Z");

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,        CALL_BACK EXCLUDED
            CALLED_BACK, EXPLAINED FIXED EXCLUDED
            EXPLAINED,   ''
            FIXED,       ''
            EXCLUDED,    ''
            """)
    void nothingIsClosedBeforeTheApplicantIsCalledBack(FollowUpState state, String allowed) {
        List<String> acts = Arrays.stream(FollowUpAct.values())
                .filter(act -> act.allowedIn(state))
                .map(Enum::name)
                .toList();

        assertThat(String.join(" ", acts)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            OPEN,        2026-03-09T09:00:00Z, false
            OPEN,        2026-03-09T09:00:01Z, true
            CALLED_BACK, 2026-03-09T09:00:01Z, false
            CALLED_BACK, 2026-03-23T09:00:01Z, true
            FIXED,       2026-04-23T09:00:01Z, false
            """)
    void theLimitThatRunsNowDecides(FollowUpState state, Instant now, boolean overdue) {
        assertThat(FollowUpView.overdue(state, VERIFY_BY, FIX_BY, now)).isEqualTo(overdue);
    }

    @Test
    void theSmilingIndexIsTheMeanOfAttitudeAndLevelFromNothingToAHundred() {
        assertThat(RatingSummary.of(3, 12, 10, 2, 1, 0).smilingIndex()).isEqualTo(100.0);
        assertThat(RatingSummary.of(3, 12, 2, 2, 1, 0).smilingIndex()).isEqualTo(0.0);
        assertThat(RatingSummary.of(3, 12, 13, 3, 1, 0).smilingIndex()).isEqualTo(83.33);
    }

    @Test
    void withoutVotesThereIsNoAverage() {
        assertThat(RatingSummary.of(0, 0, 0, 0, 0, 0)).isEqualTo(new RatingSummary(0, null, null, 0, 0, null));
        assertThat(RatingSummary.of(3, 10, 0, 0, 2, 1)).isEqualTo(new RatingSummary(3, 3.33, null, 0, 2, 0.5));
    }
}
