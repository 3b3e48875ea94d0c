package cn.onething.tax.taxpayer;

import cn.onething.department.Decision;
import cn.onething.department.history.Ledger;

/** Port: the register of taxpayers. */
public interface Taxpayers extends Ledger<Taxpayer> {

    static Decision unknownTaxpayer() {
        return Decision.refused(
                "unknown-taxpayer", "未查到该企业的税务登记信息", "No taxpayer is registered under this credit code");
    }
}
