package cn.onething.publicsecurity.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.demo.DemoData;
import cn.onething.publicsecurity.representative.JdbcRepresentatives;
import cn.onething.publicsecurity.seal.JdbcSeals;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo companies into the registers, once. */
@Component
class DemoSeeding implements DemoData {
    private final JdbcRepresentatives representatives;
    private final JdbcSeals seals;

    DemoSeeding(JdbcRepresentatives representatives, JdbcSeals seals) {
        this.representatives = representatives;
        this.seals = seals;
    }

    @Override
    public void add(List<DemoCompany> companies) {
        representatives.add(DemoRegisters.representatives(companies), DemoCompanies.REGISTERED_AT);
        seals.add(DemoRegisters.seals(companies), DemoCompanies.REGISTERED_AT);
    }
}
