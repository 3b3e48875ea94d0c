package cn.onething.tax.taxpayer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.onething.department.form.Address;
import cn.onething.department.testkit.LedgerBehaviour;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class TaxpayersBehaviour extends LedgerBehaviour<Taxpayer> {

    @Override
    protected List<String> known() {
        return List.of(TheTaxpayer.any().creditCode(), TheTaxpayer.other().creditCode());
    }

    @Override
    protected Class<Taxpayer> type() {
        return Taxpayer.class;
    }

    @Override
    protected Taxpayer changedOnce(Taxpayer taxpayer) {
        return taxpayer.withLegalRepresentative(TheTaxpayer.SUCCESSOR);
    }

    @Override
    protected Taxpayer changedElsewhere(Taxpayer taxpayer) {
        return taxpayer.withName(taxpayer.name() + "（新）");
    }

    @Override
    protected Taxpayer changedAgain(Taxpayer taxpayer) {
        return taxpayer.withLegalRepresentative(TheTaxpayer.FOUNDER);
    }

    @Test
    void keepsEveryFieldOfATaxpayer() {
        String code = TheTaxpayer.any().creditCode();
        Taxpayer changed = TheTaxpayer.any()
                .withScope("餐饮服务")
                .withCapital(new BigDecimal("200.50"))
                .movedTo(new Address("999901", "望江路9号"), TheTaxpayer.DESTINATION);
        change(application(), code, _ -> changed);

        assertThat(record(code)).isEqualTo(changed);
    }
}
