package cn.onething.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.catalogue.bundle.Bundle;
import cn.onething.catalogue.bundle.Delivery;
import cn.onething.catalogue.bundle.Item;
import cn.onething.catalogue.bundle.MaterialUse;
import cn.onething.catalogue.bundle.PerInstance;
import cn.onething.catalogue.bundle.Readiness;
import cn.onething.catalogue.bundle.Readiness.Progress;
import cn.onething.catalogue.bundle.Wait;
import cn.onething.catalogue.bundle.Window;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the operators mean, on the shipped definitions. */
class ProcedureTests {
    private static final Catalogue CATALOGUE = Catalogue.load();

    @ParameterizedTest
    @CsvSource({
        "GRANTED, OPEN, OPEN, READY",
        "LOST, OPEN, ABSENT, WAITING",
        "LOST, GRANTED, LOST, READY",
        "LOST, LOST, ABSENT, LOST",
        "ABSENT, ABSENT, ABSENT, READY",
        "OPEN, OPEN, OPEN, WAITING"
    })
    void oneOfSeveralIsEnough(Progress penalty, Progress abnormal, Progress serious, Readiness expected) {
        Map<String, Progress> progress =
                Map.of("penalty-repair", penalty, "abnormal-list-removal", abnormal, "serious-list-removal", serious);

        assertThat(Readiness.of(item("credit-repair", "credit-china-sync"), progress::get))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "query-tax, query-tax, true",
        "query-tax.2, query-tax, true",
        "query-tax-arrears, query-tax, false",
        "query-tax-arrears.2, query-tax, false",
        "query, query-tax, false"
    })
    void anInstanceIsOfItsItemOnly(String idInCase, String item, boolean expected) {
        assertThat(Item.isOf(idInCase, item)).isEqualTo(expected);
    }

    @Test
    void aPlainPrerequisiteIsVoidWhenItsItemIsAbsentAndFatalWhenItIsLost() {
        Item permit = item("open-transport-enterprise", "transport-permit");

        assertThat(Readiness.of(permit, _ -> Progress.ABSENT)).isEqualTo(Readiness.READY);
        assertThat(Readiness.of(permit, _ -> Progress.OPEN)).isEqualTo(Readiness.WAITING);
        assertThat(Readiness.of(permit, _ -> Progress.LOST)).isEqualTo(Readiness.LOST);
    }

    @Test
    void aReportWaitsForEveryEndEvenForARefusal() {
        Item report = item("bankruptcy-info-check", "compose-report");

        assertThat(Readiness.of(report, id -> id.equals("query-tax") ? Progress.OPEN : Progress.GRANTED))
                .isEqualTo(Readiness.WAITING);
        assertThat(Readiness.of(report, id -> id.equals("query-tax") ? Progress.LOST : Progress.GRANTED))
                .isEqualTo(Readiness.READY);
    }

    @Test
    void thereIsOneTaskForEachElementThatFitsAndItsNumberIsItsPlace() {
        ObjectNode form = (ObjectNode) JsonMapper.shared().readTree("""
                {"creditRecords": [{"kind": "penalty"}, {"kind": "abnormal-list"}, {"kind": "penalty"}]}""");
        PerInstance each =
                item("credit-repair", "penalty-repair").procedure().each().orElseThrow();

        assertThat(each.instances(form))
                .extracting(PerInstance.Instance::number)
                .containsExactly(1, 3);
        assertThat(bundle("credit-repair").chosen(form, Set.of()))
                .extracting(Item::id)
                .doesNotContain("duty-check-tax");
    }

    @ParameterizedTest
    @CsvSource({
        "05-01 to 08-31, 2027-05-01, 2027-05-01",
        "05-01 to 08-31, 2027-09-01, 2028-05-01",
        "05-01 to 08-31, 2027-01-10, 2027-05-01",
        "12-15 to 01-15, 2027-01-15, 2027-01-15",
        "12-15 to 01-15, 2027-01-16, 2027-12-15",
        "2027-05-01 to 2027-05-31, 2027-04-30, 2027-05-01"
    })
    void aWindowKnowsItsNextOpenDay(String window, LocalDate asked, LocalDate open) {
        assertThat(Window.parse(window).orElseThrow().nextOpenDay(asked)).contains(open);
    }

    @Test
    void aDatedWindowDoesNotOpenAgain() {
        Window window = Window.parse("2027-05-01 to 2027-05-31").orElseThrow();

        assertThat(window.nextOpenDay(LocalDate.of(2027, 6, 1))).isEmpty();
        assertThat(window.open(LocalDate.of(2027, 5, 31))).isTrue();
    }

    @Test
    void aPublicNoticeIsOverAfterItsLastCalendarDay() {
        assertThat(item("enterprise-deregistration", "public-notice-simple")
                        .procedure()
                        .pause())
                .get()
                .isEqualTo(new Wait.CalendarDays(20));
        assertThat(new Wait.CalendarDays(20).over(LocalDate.of(2026, 9, 28))).isEqualTo("2026-10-19");
    }

    @Test
    void beijingLetsThePlanFollowAndChongqingSendsOneParcel() {
        Bundle beijing = CATALOGUE.bundle("open-restaurant", "110000", 101).orElseThrow();
        Bundle chongqing = CATALOGUE.bundle("newborn-birth", "500000", 101).orElseThrow();

        assertThat(beijing.item("food-permit").orElseThrow().papers().materials())
                .extracting(MaterialUse::need)
                .containsExactly(
                        new MaterialUse.Need.Required(), new MaterialUse.Need.Later(5), new MaterialUse.Need.Later(5));
        assertThat(chongqing.frame().limit()).hasValue(5);
        assertThat(chongqing.frame().delivery().orElseThrow().together()).isTrue();
        assertThat(chongqing.frame().delivery().orElseThrow().ways()).contains(Delivery.Way.POST);
    }

    private static Item item(String bundle, String item) {
        return bundle(bundle).item(item).orElseThrow();
    }

    private static Bundle bundle(String id) {
        return CATALOGUE.bundle(id, Bundle.NATIONAL, 1).orElseThrow();
    }
}
