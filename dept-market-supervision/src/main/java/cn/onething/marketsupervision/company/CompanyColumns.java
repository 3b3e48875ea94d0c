package cn.onething.marketsupervision.company;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;

/** Companies turned by 90 degrees: an array per column, as multi-row statements take them. */
record CompanyColumns(Object[] parameters) {

    /** In the order code, name, person's name and number, region, street, scope, capital, status, seized, offices. */
    static CompanyColumns of(Collection<Company> companies) {
        boolean[] seized = new boolean[companies.size()];
        int i = 0;
        for (Company company : companies) {
            seized[i++] = company.seized();
        }
        return new CompanyColumns(new Object[] {
            texts(companies, Company::creditCode),
            texts(companies, Company::name),
            texts(companies, company -> company.legalRepresentative().name()),
            texts(companies, company -> company.legalRepresentative().idNumber()),
            texts(companies, company -> company.address().region()),
            texts(companies, company -> company.address().street()),
            texts(companies, Company::scope),
            texts(companies, company -> company.capital().toPlainString()),
            texts(companies, company -> company.status().name().toLowerCase(Locale.ROOT)),
            seized,
            texts(companies, company -> company.authority().code()),
            texts(companies, company -> company.fileHolder().code())
        });
    }

    private static String[] texts(Collection<Company> companies, Function<Company, String> column) {
        return companies.stream().map(column).toArray(String[]::new);
    }
}
