package cn.onething.marketsupervision.licence;

import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.InMemoryCompanies;
import cn.onething.marketsupervision.company.TheCompany;
import java.util.List;

class InMemoryLicencesTests extends LicencesBehaviour {
    private final InMemoryCompanies companies = new InMemoryCompanies(List.of(TheCompany.any(), TheCompany.other()));
    private final InMemoryLicences licences = new InMemoryLicences(
            List.of(Licence.initial(TheCompany.any(), AT), Licence.initial(TheCompany.other(), AT)));

    @Override
    Licences licences() {
        return licences;
    }

    @Override
    Companies companies() {
        return companies;
    }
}
