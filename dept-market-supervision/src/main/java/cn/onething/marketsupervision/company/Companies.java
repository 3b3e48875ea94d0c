package cn.onething.marketsupervision.company;

import cn.onething.department.Decision;
import cn.onething.department.history.Ledger;
import java.util.Collection;
import java.util.Map;

/** Port: the register of companies. */
public interface Companies extends Ledger<Company> {

    /** Which companies bear these names now: name → credit code. */
    Map<String, String> bearersOf(Collection<String> names);

    static Decision unknownCompany() {
        return Decision.refused("unknown-company", "未查到该企业的登记信息", "No company is registered under this credit code");
    }
}
