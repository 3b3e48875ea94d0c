package cn.onething.orchestrator.call;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.events.CaseNumber;
import cn.onething.orchestrator.casefile.domain.CaseStatus;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CallRulesTests {

    @ParameterizedTest
    @EnumSource(names = {"PARTLY_COMPLETED", "REFUSED", "COMPENSATED", "ESCALATED"})
    void whoDidNotGetEverythingIsCalled(CaseStatus end) {
        assertThat(number(1))
                .satisfies(number -> assertThat(CallRules.isWanted(number, end)).isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"WITHDRAWN", "IN_PROGRESS", "WAITING_APPLICANT", "COMPENSATING"})
    void whoWithdrewOrStillWaitsIsNot(CaseStatus status) {
        assertThat(IntStream.range(0, 100).mapToObj(CallRulesTests::number))
                .noneMatch(number -> CallRules.isWanted(number, status));
    }

    @Test
    void ofThoseWhoDidOneInTwentyIs() {
        long called = IntStream.range(0, 20_000)
                .mapToObj(CallRulesTests::number)
                .filter(number -> CallRules.isWanted(number, CaseStatus.COMPLETED))
                .count();

        assertThat(called).isBetween(800L, 1_200L);
    }

    @Test
    void theThirdCallWithoutAnAnswerIsTheLast() {
        assertThat(CallAct.NO_ANSWER.after(2)).isEqualTo(CallState.OPEN);
        assertThat(CallAct.NO_ANSWER.after(3)).isEqualTo(CallState.UNREACHED);
        assertThat(CallAct.SATISFIED.after(1)).isEqualTo(CallState.SATISFIED);
    }

    private static String number(int serial) {
        return CaseNumber.of("999900", "101", LocalDate.of(2026, 3, 2), serial, serial % 8, 8)
                .value();
    }
}
