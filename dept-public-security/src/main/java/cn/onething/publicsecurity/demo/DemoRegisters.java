package cn.onething.publicsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.publicsecurity.representative.Representative;
import cn.onething.publicsecurity.seal.Seal;
import java.util.List;
import java.util.Locale;

/** The demo companies as public security has them. Also for simulations, which have no database. */
public final class DemoRegisters {
    private DemoRegisters() {}

    public static List<Representative> representatives(List<DemoCompany> companies) {
        return companies.stream()
                .map(each -> new Representative(each.creditCode(), each.name(), each.legalRepresentative()))
                .toList();
    }

    /** One seal each, numbered below those that the register itself gives out. */
    public static List<Seal> seals(List<DemoCompany> companies) {
        return companies.stream()
                .map(each -> new Seal(
                        each.creditCode(),
                        DemoCompanies.REGION + String.format(Locale.ROOT, "%07d", each.number()),
                        each.name()))
                .toList();
    }
}
