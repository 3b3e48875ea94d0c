package cn.onething.marketsupervision.company;

import java.util.List;

class InMemoryCompaniesTests extends CompaniesBehaviour {
    private final InMemoryCompanies companies = new InMemoryCompanies(List.of(TheCompany.any(), TheCompany.other()));

    @Override
    protected Companies ledger() {
        return companies;
    }
}
