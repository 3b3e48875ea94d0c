package cn.onething.marketsupervision.company;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.form.Address;
import cn.onething.department.form.Person;
import cn.onething.events.CheckCharacters;
import java.math.BigDecimal;

/** Companies and persons for tests. */
public final class TheCompany {
    public static final Authority HOME = new Authority(DemoCompanies.authorityOf(DemoCompanies.REGION));
    public static final Authority DESTINATION = new Authority(DemoCompanies.authorityOf(DemoCompanies.OTHER_REGION));
    public static final Person FOUNDER = new Person("张三", numbered("99990019700101001"));
    public static final Person SUCCESSOR = new Person("李四", numbered("99990019880101001"));

    private TheCompany() {}

    public static Company named(String name, String creditCode) {
        return new Company(
                creditCode,
                name,
                FOUNDER,
                new Address(DemoCompanies.REGION, "云溪路1号"),
                "软件开发",
                BigDecimal.valueOf(100),
                CompanyStatus.ACTIVE,
                false,
                HOME,
                HOME);
    }

    public static Company any() {
        return named("云溪恒达有限公司", DemoCompanies.EXAMPLE);
    }

    public static Company other() {
        return named("青禾瑞丰有限公司", DemoCompanies.RELOCATING);
    }

    public static Company with(Company company, CompanyStatus status) {
        return new Company(
                company.creditCode(),
                company.name(),
                company.legalRepresentative(),
                company.address(),
                company.scope(),
                company.capital(),
                status,
                company.seized(),
                company.authority(),
                company.fileHolder());
    }

    public static Company seized(Company company) {
        return new Company(
                company.creditCode(),
                company.name(),
                company.legalRepresentative(),
                company.address(),
                company.scope(),
                company.capital(),
                company.status(),
                true,
                company.authority(),
                company.fileHolder());
    }

    private static String numbered(String first17) {
        return first17 + CheckCharacters.citizenNumber(first17);
    }
}
