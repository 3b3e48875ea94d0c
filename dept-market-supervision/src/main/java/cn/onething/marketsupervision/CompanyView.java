package cn.onething.marketsupervision;

import cn.onething.department.lookup.CompanyRecord;
import cn.onething.department.lookup.CompanyRegister;
import cn.onething.department.lookup.Masking;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.licence.Licences;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What others may see of a company. */
@Component
class CompanyView implements CompanyRegister {
    private final Companies companies;
    private final Licences licences;

    CompanyView(Companies companies, Licences licences) {
        this.companies = companies;
        this.licences = licences;
    }

    @Override
    public Optional<CompanyRecord> find(String creditCode) {
        return companies
                .find(creditCode)
                .map(company -> CompanyRecord.of(
                        "market-supervision", creditCode, fields(company), companies.historyOf(creditCode)));
    }

    private Map<String, @Nullable Object> fields(Company company) {
        Map<String, @Nullable Object> fields = Masking.fieldsOf(company);
        fields.put("fileState", company.fileIsHere() ? "here" : "handed-over");
        licences.current(company.creditCode()).ifPresent(licence -> fields.put("licenceNumber", licence.number()));
        return fields;
    }
}
