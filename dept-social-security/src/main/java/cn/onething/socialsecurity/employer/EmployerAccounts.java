package cn.onething.socialsecurity.employer;

import cn.onething.department.Decision;
import cn.onething.department.history.Ledger;

/** Port: the register of employer accounts. */
public interface EmployerAccounts extends Ledger<EmployerAccount> {

    static Decision unknownEmployer() {
        return Decision.refused(
                "unknown-employer", "未查到该单位的社会保险登记", "No employer is registered under this credit code");
    }
}
