package cn.onething.tax.taxpayer;

import cn.onething.department.history.Ledger;
import java.util.List;

class InMemoryTaxpayersTests extends TaxpayersBehaviour {
    private final InMemoryTaxpayers taxpayers = new InMemoryTaxpayers(List.of(TheTaxpayer.any(), TheTaxpayer.other()));

    @Override
    protected Ledger<Taxpayer> ledger() {
        return taxpayers;
    }
}
