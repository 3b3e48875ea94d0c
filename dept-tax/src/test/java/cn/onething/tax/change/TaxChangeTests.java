package cn.onething.tax.change;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.form.Address;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.events.ItemRef;
import cn.onething.tax.taxpayer.InMemoryTaxpayers;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.TaxpayerState;
import cn.onething.tax.taxpayer.TheTaxpayer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class TaxChangeTests {
    private static final String CODE = TheTaxpayer.any().creditCode();

    private InMemoryTaxpayers taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.any(), TheTaxpayer.other()));
    private int cases;

    @Test
    void takesTheNewValuesOver() {
        Application<CompanyChangeForm> application = application(new CompanyChangeForm(
                CODE,
                Set.of(ChangeKind.values()),
                "新名称有限公司",
                TheTaxpayer.SUCCESSOR,
                new Address("999900", "望江路9号"),
                "餐饮服务",
                new BigDecimal("200.50")));

        assertThat(apply(application)).isEqualTo(Decision.granted(application));

        Taxpayer taxpayer = taxpayers.find(CODE).orElseThrow();
        assertThat(taxpayer.name()).isEqualTo("新名称有限公司");
        assertThat(taxpayer.legalRepresentative()).isEqualTo(TheTaxpayer.SUCCESSOR);
        assertThat(taxpayer.address().street()).isEqualTo("望江路9号");
        assertThat(taxpayer.scope()).isEqualTo("餐饮服务");
        assertThat(taxpayer.capital()).isEqualByComparingTo("200.5");
    }

    @Test
    void grantsWithoutAnEntryWhatItHasAlready() {
        assertThat(apply(application(new CompanyChangeForm(
                        CODE,
                        Set.of(ChangeKind.LEGAL_REPRESENTATIVE),
                        "不要的名称",
                        TheTaxpayer.FOUNDER,
                        null,
                        null,
                        null))))
                .isEqualTo(Decision.granted());
        assertThat(taxpayers.entries()).isEmpty();
    }

    @Test
    void doesNotAcceptATickWithoutAValue() {
        assertThat(apply(application(
                        new CompanyChangeForm(CODE, Set.of(ChangeKind.SCOPE), "新名称有限公司", null, null, null, null))))
                .isInstanceOf(Decision.NotAccepted.class);
    }

    @Test
    void refusesWhatItDoesNotKnowOrKeepAnyMore() {
        assertThat(apply(application(renaming("91999900MA9999999X")))).satisfies(refused("unknown-taxpayer"));

        taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.in(TaxpayerState.DEREGISTERED)));
        assertThat(apply(application(renaming(CODE)))).satisfies(refused("taxpayer-deregistered"));
    }

    @Test
    void refusesAnAddressOfAnotherOffice() {
        assertThat(apply(application(new CompanyChangeForm(
                        CODE, Set.of(ChangeKind.ADDRESS), null, null, new Address("999901", "任意路1号"), null, null))))
                .satisfies(refused("address-outside-authority"));
    }

    @Test
    void decidesABatchOneAfterTheOther() {
        List<Decision> decisions = new TaxChange(taxpayers)
                .applyAll(List.of(
                        application(renaming(CODE)),
                        application(renaming(CODE)),
                        application(renaming(TheTaxpayer.other().creditCode()))));

        assertThat(decisions.get(1)).as("is as it should be already").isEqualTo(Decision.granted());
        assertThat(taxpayers.entries()).hasSize(2);
    }

    private Decision apply(Application<CompanyChangeForm> application) {
        return new TaxChange(taxpayers).apply(application);
    }

    private Application<CompanyChangeForm> application(CompanyChangeForm form) {
        cases++;
        return new Application<>(
                new ItemRef("YJS" + cases, "tax-change", 1),
                "enterprise-info-change",
                form,
                Instant.parse("2026-03-02T01:00:00Z"));
    }

    private static CompanyChangeForm renaming(String creditCode) {
        return new CompanyChangeForm(creditCode, Set.of(ChangeKind.NAME), "新名称有限公司", null, null, null, null);
    }

    private static Consumer<Decision> refused(String code) {
        return decision -> assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
