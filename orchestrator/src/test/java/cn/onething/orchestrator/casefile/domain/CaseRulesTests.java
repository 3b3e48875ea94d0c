package cn.onething.orchestrator.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseRulesTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            only what has no prerequisites starts | five | accept a | IN_PROGRESS | a=ACCEPTED b=WAITING c=WAITING d=WAITING e=WAITING
            a grant starts what waits for it | five | grant a | IN_PROGRESS | a=GRANTED b=SUBMITTED c=SUBMITTED d=SUBMITTED e=WAITING
            an item starts when the last of its prerequisites is granted | five | grant a, grant c, grant d | IN_PROGRESS | a=GRANTED b=SUBMITTED c=GRANTED d=GRANTED e=WAITING
            everything granted | five | grant a, grant d, grant c, grant b, grant e | COMPLETED | a=GRANTED b=GRANTED c=GRANTED d=GRANTED e=GRANTED
            accepted first, then granted | five | accept a, grant a, accept b | IN_PROGRESS | a=GRANTED b=ACCEPTED c=SUBMITTED d=SUBMITTED e=WAITING
            the gate is refused | enterprise-info-change | accept registration-change, refuse registration-change | REFUSED | registration-change=REFUSED licence-reissue=NOT_STARTED legal-rep-sync=NOT_STARTED tax-change=NOT_STARTED social-insurance-change=NOT_STARTED
            the gate is not accepted | enterprise-info-change | not-accept registration-change | REFUSED | registration-change=NOT_ACCEPTED licence-reissue=NOT_STARTED legal-rep-sync=NOT_STARTED tax-change=NOT_STARTED social-insurance-change=NOT_STARTED
            a refusal behind the gate leaves the others alone | enterprise-info-change | grant registration-change, grant licence-reissue, refuse tax-change, grant legal-rep-sync, grant social-insurance-change | PARTLY_COMPLETED | registration-change=GRANTED licence-reissue=GRANTED legal-rep-sync=GRANTED tax-change=REFUSED social-insurance-change=GRANTED
            all or nothing: first the rest is withdrawn | five | grant a, grant b, refuse c | IN_PROGRESS | a=GRANTED b=GRANTED c=REFUSED d=WITHDRAWING e=NOT_STARTED
            all or nothing: then the last granted is undone | five | grant a, grant b, refuse c, withdrawn d | COMPENSATING | a=GRANTED b=COMPENSATING c=REFUSED d=WITHDRAWN e=NOT_STARTED
            all or nothing: one at a time | five | grant a, grant b, refuse c, withdrawn d, compensated b | COMPENSATING | a=COMPENSATING b=COMPENSATED c=REFUSED d=WITHDRAWN e=NOT_STARTED
            all or nothing: until nothing stands | five | grant a, grant b, refuse c, withdrawn d, compensated b, compensated a | COMPENSATED | a=COMPENSATED b=COMPENSATED c=REFUSED d=WITHDRAWN e=NOT_STARTED
            all or nothing: the first is refused, nothing has to be undone | five | refuse a | REFUSED | a=REFUSED b=NOT_STARTED c=NOT_STARTED d=NOT_STARTED e=NOT_STARTED
            a grant that crosses the withdrawal is undone as well | five | grant a, refuse c, withdrawn b, grant d | COMPENSATING | a=GRANTED b=WITHDRAWN c=REFUSED d=COMPENSATING e=NOT_STARTED
            a refusal that crosses the withdrawal counts | five | grant a, refuse c, withdrawn b, refuse d | COMPENSATING | a=COMPENSATING b=WITHDRAWN c=REFUSED d=REFUSED e=NOT_STARTED
            a department will not undo: the others are undone | five | grant a, grant b, refuse c, withdrawn d, keep b | COMPENSATING | a=COMPENSATING b=COMPENSATION_REJECTED c=REFUSED d=WITHDRAWN e=NOT_STARTED
            a department will not undo: a person has to look | five | grant a, grant b, refuse c, withdrawn d, keep b, compensated a | ESCALATED | a=COMPENSATED b=COMPENSATION_REJECTED c=REFUSED d=WITHDRAWN e=NOT_STARTED
            the destination refuses: the file comes back, then the application | enterprise-relocation | grant move-in-application, grant blocking-check-registration, grant blocking-check-tax, grant move-out-file, refuse address-change, compensated move-out-file, compensated move-in-application | COMPENSATED | move-in-application=COMPENSATED blocking-check-registration=GRANTED blocking-check-tax=GRANTED move-out-file=COMPENSATED address-change=REFUSED tax-move=NOT_STARTED insurance-move=NOT_STARTED
            arrears stop the move before the file leaves | enterprise-relocation | grant move-in-application, grant blocking-check-registration, refuse blocking-check-tax, compensated move-in-application | COMPENSATED | move-in-application=COMPENSATED blocking-check-registration=GRANTED blocking-check-tax=REFUSED move-out-file=NOT_STARTED address-change=NOT_STARTED tax-move=NOT_STARTED insurance-move=NOT_STARTED
            after the pivot nothing is undone | enterprise-relocation | grant move-in-application, grant blocking-check-registration, grant blocking-check-tax, grant move-out-file, grant address-change, refuse tax-move, grant insurance-move | PARTLY_COMPLETED | move-in-application=GRANTED blocking-check-registration=GRANTED blocking-check-tax=GRANTED move-out-file=GRANTED address-change=GRANTED tax-move=REFUSED insurance-move=GRANTED
            withdrawn before anything was granted | five | withdraw, withdrawn a | WITHDRAWN | a=WITHDRAWN b=NOT_STARTED c=NOT_STARTED d=NOT_STARTED e=NOT_STARTED
            withdrawn in the middle: what stands behind a gate stays | enterprise-info-change | grant registration-change, withdraw, withdrawn licence-reissue, withdrawn legal-rep-sync, withdrawn tax-change, withdrawn social-insurance-change | PARTLY_COMPLETED | registration-change=GRANTED licence-reissue=WITHDRAWN legal-rep-sync=WITHDRAWN tax-change=WITHDRAWN social-insurance-change=WITHDRAWN
            withdrawn in the middle: all or nothing is undone | five | grant a, withdraw, withdrawn b, withdrawn c, withdrawn d, compensated a | WITHDRAWN | a=COMPENSATED b=WITHDRAWN c=WITHDRAWN d=WITHDRAWN e=NOT_STARTED
            withdrawn twice is withdrawn once | five | withdraw, withdraw, withdrawn a | WITHDRAWN | a=WITHDRAWN b=NOT_STARTED c=NOT_STARTED d=NOT_STARTED e=NOT_STARTED
            """)
    void decides(String what, String bundle, String script, CaseStatus status, String items) {
        Scenario scenario = Scenario.of(bundle).play(script);

        assertThat(scenario.items()).isEqualTo(items);
        assertThat(scenario.file().status()).isEqualTo(status);
        assertThat(scenario.waitsForNobody()).isEqualTo(status.isFinal());
    }

    @Test
    void whatIsRefusedBehindThePivotComesToTheDesk() {
        Scenario scenario = Scenario.of("enterprise-relocation")
                .play("grant move-in-application, grant blocking-check-registration, grant blocking-check-tax, "
                        + "grant move-out-file, grant address-change, refuse tax-move");

        assertThat(scenario.lastEvents()).contains(new CaseEvent.HandedToDesk("tax-move"));
        assertThat(Scenario.of("five").play("grant a, refuse b").lastEvents())
                .as("no pivot")
                .doesNotHaveAnyElementsOfTypes(CaseEvent.HandedToDesk.class);
    }

    @Test
    void undoesInTheReverseOrderOfTheGrants() {
        Scenario scenario = Scenario.of("five").play("grant a, grant d, grant b, refuse c");

        assertThat(scenario.asked(ItemStatus.COMPENSATING)).containsExactly("b");
        assertThat(scenario.play("compensated b").asked(ItemStatus.COMPENSATING))
                .containsExactly("d");
        assertThat(scenario.play("compensated d").asked(ItemStatus.COMPENSATING))
                .containsExactly("a");
    }

    @Test
    void passesTheFirstReasonOnToEverythingThatItStops() {
        Scenario scenario = Scenario.of("five").play("refuse a");

        assertThat(scenario.file().items().stream().skip(1)).allSatisfy(item -> {
            assertThat(item.reason()).isNotNull();
            assertThat(item.reason().code()).isEqualTo("earlier-item-failed");
            assertThat(item.reason().zh()).isEqualTo("「备案甲」未办成：理由");
            assertThat(item.reason().en()).isEqualTo("Filing A failed: because");
        });
    }

    @Test
    void countsAnAnswerOnceHoweverOftenItComes() {
        Scenario scenario = Scenario.of("five").play("grant a");
        CaseFile before = scenario.file();

        scenario.answer(scenario.departmentOf("a"), Scenario.event("grant", "a", 1, 1));

        assertThat(scenario.lastEvents()).isEmpty();
        assertThat(scenario.file()).isEqualTo(before);
    }

    @Test
    void ignoresAnOlderAnswerThatComesLater() {
        Scenario scenario = Scenario.of("five");
        String department = scenario.departmentOf("a");
        CaseFile granted =
                scenario.answer(department, Scenario.event("grant", "a", 1, 2)).file();

        scenario.answer(department, Scenario.event("accept", "a", 1, 1));

        assertThat(scenario.lastEvents()).isEmpty();
        assertThat(scenario.file()).isEqualTo(granted);
        assertThat(granted.item("a").orElseThrow().status()).isEqualTo(ItemStatus.GRANTED);
    }

    @Test
    void ignoresAnswersThatItsItemsDoNotWaitFor() {
        Scenario scenario = Scenario.of("five");
        String department = scenario.departmentOf("a");

        assertThat(scenario.answer(department, Scenario.event("grant", "a", 2, 1))
                        .lastEvents())
                .as("another try")
                .isEmpty();
        assertThat(scenario.answer(department, Scenario.event("grant", "z", 1, 1))
                        .lastEvents())
                .as("no item of the case")
                .isEmpty();
        assertThat(scenario.answer(department, Scenario.event("compensated", "a", 1, 1))
                        .lastEvents())
                .as("nobody asked to undo")
                .isEmpty();
        assertThat(scenario.answer(scenario.departmentOf("b"), Scenario.event("grant", "b", 1, 1))
                        .lastEvents())
                .as("not started")
                .isEmpty();
    }

    @Test
    void ignoresEverythingAfterTheEnd() {
        Scenario scenario = Scenario.of("five").play("withdraw, withdrawn a");
        CaseFile ended = scenario.file();

        scenario.play("grant a, withdraw");

        assertThat(scenario.file()).isEqualTo(ended);
    }

    @Test
    void refusesAnAnswerOfADepartmentThatTheItemIsNotOf() {
        Scenario scenario = Scenario.of("five");

        assertThatThrownBy(() -> scenario.answer("tax", Scenario.event("grant", "a", 1, 1)))
                .isInstanceOf(ForeignAnswer.class);
    }
}
