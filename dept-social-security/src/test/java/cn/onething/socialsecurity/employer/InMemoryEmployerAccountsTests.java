package cn.onething.socialsecurity.employer;

import cn.onething.department.history.Ledger;
import java.util.List;

class InMemoryEmployerAccountsTests extends EmployerAccountsBehaviour {
    private final InMemoryEmployerAccounts accounts =
            new InMemoryEmployerAccounts(List.of(TheAccount.any(), TheAccount.other()));

    @Override
    protected Ledger<EmployerAccount> ledger() {
        return accounts;
    }
}
