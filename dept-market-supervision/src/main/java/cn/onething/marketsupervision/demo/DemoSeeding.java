package cn.onething.marketsupervision.demo;

import cn.onething.department.demo.DemoCompanies;
import cn.onething.department.demo.DemoCompany;
import cn.onething.department.demo.DemoData;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.JdbcCompanies;
import cn.onething.marketsupervision.licence.JdbcLicences;
import cn.onething.marketsupervision.prohibition.JdbcProhibitions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts the demo companies into the registers, once. */
@Component
class DemoSeeding implements DemoData {
    private final JdbcCompanies companies;
    private final JdbcLicences licences;
    private final JdbcProhibitions prohibitions;

    DemoSeeding(JdbcCompanies companies, JdbcLicences licences, JdbcProhibitions prohibitions) {
        this.companies = companies;
        this.licences = licences;
        this.prohibitions = prohibitions;
    }

    @Override
    public void add(List<DemoCompany> demo) {
        List<Company> added = companies.add(DemoRegisters.companies(demo), DemoCompanies.REGISTERED_AT);
        licences.issue(DemoRegisters.licences(added));
        prohibitions.ban(DemoRegisters.BANNED_PERSON, LocalDate.of(2099, 12, 31), "失信被执行人 (demo)");
        prohibitions.forbid(DemoRegisters.FORBIDDEN_ADDRESS, "危房 (demo)");
    }
}
