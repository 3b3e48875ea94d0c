package cn.onething.socialsecurity.demo;

import cn.onething.department.demo.DemoCompany;
import cn.onething.socialsecurity.employer.AccountState;
import cn.onething.socialsecurity.employer.EmployerAccount;
import java.util.List;

/** The demo companies as social security has them. Also for simulations, which have no database. */
public final class DemoRegisters {
    private DemoRegisters() {}

    public static List<EmployerAccount> accounts(List<DemoCompany> companies) {
        return companies.stream()
                .map(company -> new EmployerAccount(
                        company.creditCode(),
                        company.name(),
                        company.legalRepresentative(),
                        company.address(),
                        company.address().region(),
                        1 + company.number() * 13 % 240,
                        AccountState.OPEN))
                .toList();
    }
}
