package cn.onething.publicsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.demo.DemoData;
import cn.onething.publicsecurity.household.JdbcResidents;
import cn.onething.publicsecurity.representative.JdbcRepresentatives;
import cn.onething.publicsecurity.seal.JdbcSeals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo companies and households into the registers, once. */
@Component
class DemoSeeding implements DemoData {
    private final JdbcRepresentatives representatives;
    private final JdbcSeals seals;
    private final JdbcResidents residents;

    DemoSeeding(JdbcRepresentatives representatives, JdbcSeals seals, JdbcResidents residents) {
        this.representatives = representatives;
        this.seals = seals;
        this.residents = residents;
    }

    @Override
    public void add(List<DemoCompany> companies) {
        representatives.add(DemoRegisters.representatives(companies), DemoCompanies.REGISTERED_AT);
        seals.add(DemoRegisters.seals(companies), DemoCompanies.REGISTERED_AT);
        DemoHousehold.all()
                .forEach(each ->
                        residents.add(each.number(), each.address(), each.members(), DemoCompanies.REGISTERED_AT));
    }
}
