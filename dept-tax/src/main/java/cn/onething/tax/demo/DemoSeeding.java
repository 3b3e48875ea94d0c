package cn.onething.tax.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.demo.DemoData;
import cn.onething.tax.arrears.JdbcArrears;
import cn.onething.tax.taxpayer.JdbcTaxpayers;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo companies into the registers, once. */
@Component
class DemoSeeding implements DemoData {
    private final JdbcTaxpayers taxpayers;
    private final JdbcArrears arrears;

    DemoSeeding(JdbcTaxpayers taxpayers, JdbcArrears arrears) {
        this.taxpayers = taxpayers;
        this.arrears = arrears;
    }

    @Override
    public void add(List<DemoCompany> companies) {
        taxpayers.add(DemoRegisters.taxpayers(companies), DemoCompanies.REGISTERED_AT);
        arrears.add(DemoRegisters.debts());
    }
}
