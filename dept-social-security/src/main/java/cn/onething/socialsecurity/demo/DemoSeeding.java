package cn.onething.socialsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.demo.DemoData;
import cn.onething.socialsecurity.employer.JdbcEmployerAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo companies into the register, once. */
@Component
class DemoSeeding implements DemoData {
    private final JdbcEmployerAccounts accounts;

    DemoSeeding(JdbcEmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void add(List<DemoCompany> companies) {
        accounts.add(DemoAccounts.of(companies), DemoCompanies.REGISTERED_AT);
    }
}
