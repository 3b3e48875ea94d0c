package cn.onething.socialsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.socialsecurity.employer.Agency;
import cn.onething.socialsecurity.employer.EmployerAccount;
import java.util.List;
import java.util.Locale;

/** The demo companies as social security has them. Also for simulations, which have no database. */
public final class DemoAccounts {
    private static final Agency HOME = new Agency(DemoCompanies.REGION);

    private DemoAccounts() {}

    public static List<EmployerAccount> of(List<DemoCompany> companies) {
        return companies.stream().map(DemoAccounts::account).toList();
    }

    private static EmployerAccount account(DemoCompany company) {
        return new EmployerAccount(
                company.creditCode(),
                DemoCompanies.REGION + String.format(Locale.ROOT, "%08d", company.number() + 1),
                company.name(),
                company.legalRepresentative(),
                company.address(),
                HOME,
                1 + company.number() * 7 % 180);
    }
}
