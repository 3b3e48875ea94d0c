package cn.onething.socialsecurity.employer;

import cn.onething.department.history.InMemoryLedger;
import java.util.Collection;

/** Employer accounts for simulations and tests. */
public final class InMemoryEmployerAccounts extends InMemoryLedger<EmployerAccount> implements EmployerAccounts {

    public InMemoryEmployerAccounts(Collection<EmployerAccount> accounts) {
        super(EmployerAccount::creditCode, accounts);
    }
}
