package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.socialsecurity.demo.DemoAccounts;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.InMemoryEmployerAccounts;
import cn.onething.socialsecurity.registration.InsuranceMove;
import cn.onething.socialsecurity.registration.SocialInsuranceChange;
import java.util.List;
import java.util.Map;

/** Social security. */
record SocialSecurityDepartment(InMemoryEmployerAccounts accounts) implements Department {
    private static final List<EmployerAccount> INITIAL = DemoAccounts.of(Departments.COMPANIES);
    private static final Map<String, EmployerAccount> BY_CODE =
            Departments.byCode(INITIAL, EmployerAccount::creditCode);

    static SocialSecurityDepartment atStart() {
        return new SocialSecurityDepartment(new InMemoryEmployerAccounts(INITIAL));
    }

    @Override
    public List<ItemHandler<?>> handlers() {
        return List.of(new SocialInsuranceChange(accounts), new InsuranceMove(accounts));
    }

    @Override
    public List<Book> books() {
        return List.of(Book.of("employer accounts", accounts, BY_CODE));
    }

    @Override
    public Department copy() {
        return new SocialSecurityDepartment(
                Departments.filled(new InMemoryEmployerAccounts(accounts.records()), accounts));
    }
}
