package cn.onething.tax.relocation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.form.Address;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.tax.arrears.Debt;
import cn.onething.tax.arrears.InMemoryArrears;
import cn.onething.tax.taxpayer.InMemoryTaxpayers;
import cn.onething.tax.taxpayer.TaxpayerState;
import cn.onething.tax.taxpayer.TheTaxpayer;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RelocationTests {
    private static final Instant AT = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CODE = TheTaxpayer.any().creditCode();
    private static final String DEBTOR = TheTaxpayer.other().creditCode();
    private static final Address NEW = new Address("999901", "望江路9号");

    private final InMemoryArrears arrears = new InMemoryArrears(
            List.of(new Debt(DEBTOR, YearMonth.of(2025, 11), new BigDecimal("0.01"), Debt.State.OPEN)));
    private InMemoryTaxpayers taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.any(), TheTaxpayer.other()));

    @Test
    void clearsWhoOwesNothing() {
        assertThat(check(CODE)).isEqualTo(Decision.granted());
        assertThat(taxpayers.entries()).isEmpty();
    }

    @Test
    void holdsWhoOwesTheLeastAmount() {
        assertThat(check(DEBTOR)).satisfies(refused("tax-arrears"));
        assertThat(move(DEBTOR, NEW)).satisfies(refused("tax-arrears"));
        assertThat(taxpayers.entries()).isEmpty();
    }

    @Test
    void holdsWhoCannotBeReachedOrIsGone() {
        taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.in(TaxpayerState.NON_NORMAL)));
        assertThat(check(CODE)).satisfies(refused("non-normal-taxpayer"));

        taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.in(TaxpayerState.DEREGISTERED)));
        assertThat(move(CODE, NEW)).satisfies(refused("taxpayer-deregistered"));
    }

    @Test
    void refusesAnUnknownTaxpayer() {
        assertThat(check("91999900MA9999999X")).satisfies(refused("unknown-taxpayer"));
        assertThat(move("91999900MA9999999X", NEW)).satisfies(refused("unknown-taxpayer"));
    }

    @Test
    void doesNotAcceptARegionWithoutAnAuthority() {
        assertThat(move(CODE, new Address("9999", "任意路1号"))).isInstanceOf(Decision.NotAccepted.class);
    }

    @Test
    void putsTheAuthorityOfTheNewAddressInChargeAndBack() {
        assertThat(move(CODE, NEW)).isInstanceOf(Decision.Granted.class);
        assertThat(taxpayers.find(CODE)).contains(TheTaxpayer.any().movedTo(NEW, TheTaxpayer.DESTINATION));

        ItemRef item = new ItemRef("YJS", "tax-move", 1);
        new TaxMove(taxpayers, arrears).undo(new Undoing(item, item.subject(), new Reason("any", "任意", "any"), AT));
        assertThat(taxpayers.find(CODE)).contains(TheTaxpayer.any());
    }

    @Test
    void aCheckLeavesNothingToUndo() {
        ItemRef item = new ItemRef("YJS", "blocking-check-tax", 1);

        assertThat(new BlockingCheck(taxpayers, arrears)
                        .undo(new Undoing(item, "", new Reason("any", "任意", "any"), AT)))
                .isEqualTo(new Undoing.Outcome.Undone(""));
    }

    private Decision check(String code) {
        return new BlockingCheck(taxpayers, arrears)
                .apply(application("blocking-check-tax", new BlockingCheckForm(code)));
    }

    private Decision move(String code, Address address) {
        return new TaxMove(taxpayers, arrears).apply(application("tax-move", new TaxMoveForm(code, address)));
    }

    private static <F> Application<F> application(String item, F form) {
        return new Application<>(new ItemRef("YJS", item, 1), "enterprise-relocation", form, AT);
    }

    private static Consumer<Decision> refused(String code) {
        return decision -> assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
