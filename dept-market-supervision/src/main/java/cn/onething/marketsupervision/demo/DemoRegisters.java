package cn.onething.marketsupervision.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.form.Address;
import cn.onething.marketsupervision.company.Authority;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.CompanyStatus;
import cn.onething.marketsupervision.licence.Licence;
import java.util.List;

/** The demo companies as market supervision has them. Also for simulations, which have no database. */
public final class DemoRegisters {
    public static final String BANNED_PERSON = "999900196011300070";
    public static final Address FORBIDDEN_ADDRESS = new Address(DemoCompanies.OTHER_REGION, "不予登记路1号");

    private static final Authority HOME = new Authority(DemoCompanies.authorityOf(DemoCompanies.REGION));

    private DemoRegisters() {}

    public static List<Company> companies(List<DemoCompany> companies) {
        return companies.stream().map(DemoRegisters::company).toList();
    }

    public static List<Licence> licences(List<Company> companies) {
        return companies.stream()
                .map(company -> Licence.initial(company, DemoCompanies.REGISTERED_AT))
                .toList();
    }

    private static Company company(DemoCompany company) {
        boolean abnormal = company.creditCode().equals(DemoCompanies.ABNORMAL);
        return new Company(
                company.creditCode(),
                company.name(),
                company.legalRepresentative(),
                company.address(),
                company.scope(),
                company.capital(),
                abnormal ? CompanyStatus.ABNORMAL : CompanyStatus.ACTIVE,
                company.creditCode().equals(DemoCompanies.SEIZED),
                HOME,
                HOME);
    }
}
