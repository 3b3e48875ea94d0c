package cn.onething.marketsupervision.company;

import cn.onething.department.history.InMemoryLedger;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Companies for simulations and tests. */
public final class InMemoryCompanies extends InMemoryLedger<Company> implements Companies {

    public InMemoryCompanies(Collection<Company> companies) {
        super(Company::creditCode, companies);
    }

    @Override
    public Map<String, String> bearersOf(Collection<String> names) {
        return records().stream()
                .filter(company -> names.contains(company.name()))
                .collect(Collectors.toMap(Company::name, Company::creditCode));
    }
}
