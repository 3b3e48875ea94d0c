package cn.onething.tax.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.tax.arrears.Debt;
import cn.onething.tax.taxpayer.TaxAuthority;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.TaxpayerState;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The demo companies as the tax authority has them. Also for simulations, which have no database. */
public final class DemoRegisters {
    private DemoRegisters() {}

    public static List<Taxpayer> taxpayers(List<DemoCompany> companies) {
        return companies.stream().map(DemoRegisters::taxpayer).toList();
    }

    /** One company owes tax; another one did and has paid. */
    public static List<Debt> debts() {
        return List.of(
                new Debt(
                        DemoCompanies.WITH_ARREARS,
                        YearMonth.of(2025, 11),
                        new BigDecimal("18250.40"),
                        Debt.State.OPEN),
                new Debt(DemoCompanies.RELOCATING, YearMonth.of(2025, 6), new BigDecimal("960.00"), Debt.State.PAID));
    }

    private static Taxpayer taxpayer(DemoCompany company) {
        return new Taxpayer(
                company.creditCode(),
                company.name(),
                company.legalRepresentative(),
                company.address(),
                company.scope(),
                company.capital(),
                TaxAuthority.of(company.address().region()),
                TaxpayerState.NORMAL);
    }
}
