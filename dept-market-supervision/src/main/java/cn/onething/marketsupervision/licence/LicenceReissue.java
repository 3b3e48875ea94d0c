package cn.onething.marketsupervision.licence;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.Reason;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.company.CompanyStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 营业执照换发: issues the licence anew with what is registered now, under the same credit code. */
@Component
public final class LicenceReissue implements ItemHandler<LicenceReissueForm> {
    private final Companies companies;
    private final Licences licences;

    public LicenceReissue(Companies companies, Licences licences) {
        this.companies = companies;
        this.licences = licences;
    }

    @Override
    public String service() {
        return "licence-reissue";
    }

    @Override
    public Class<LicenceReissueForm> formType() {
        return LicenceReissueForm.class;
    }

    @Override
    public Decision apply(Application<LicenceReissueForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<LicenceReissueForm>> batch) {
        List<String> codes =
                batch.stream().map(each -> each.form().creditCode()).distinct().toList();
        Map<String, Company> registered = companies.lock(codes);
        Map<String, Licence> current = new HashMap<>(licences.current(registered.keySet()));
        List<Licence> issued = new ArrayList<>(batch.size());
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (Application<LicenceReissueForm> application : batch) {
            Company company = registered.get(application.form().creditCode());
            if (company == null) {
                decisions.add(Companies.unknownCompany());
            } else if (company.status() == CompanyStatus.DEREGISTERED) {
                decisions.add(Decision.refused("company-deregistered", "企业已注销", "The company is deregistered"));
            } else {
                Licence next = next(application, company, current.get(company.creditCode()));
                current.put(company.creditCode(), next);
                issued.add(next);
                decisions.add(Decision.granted(application));
            }
        }
        licences.issue(issued);
        return decisions;
    }

    private static Licence next(Application<LicenceReissueForm> application, Company company, @Nullable Licence valid) {
        return new Licence(
                company.creditCode(),
                valid == null ? 1 : valid.version() + 1,
                application.entry(),
                application.item().caseNumber(),
                Licence.Kind.REISSUE,
                Licence.Content.of(company),
                application.at());
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        List<Licence> versions = versionsUnderLock(undoing.entry());
        Licence valid = versions.getLast();
        if (!valid.entry().equals(undoing.entry())) {
            return new Undoing.Outcome.Rejected(new Reason(
                    "reissued-since",
                    "营业执照此后又被换发，需人工处理",
                    "The licence was issued again since; a person has to look at it"));
        }
        if (versions.size() == 1) {
            throw new IllegalStateException("before the entry " + undoing.entry() + " there was no licence to restore");
        }
        licences.issue(List.of(new Licence(
                valid.creditCode(),
                valid.version() + 1,
                undoing.undoEntry(),
                undoing.item().caseNumber(),
                Licence.Kind.RESTORATION,
                versions.get(versions.size() - 2).content(),
                undoing.at())));
        return new Undoing.Outcome.Undone(undoing.undoEntry());
    }

    private List<Licence> versionsUnderLock(String entry) {
        List<Licence> versions = licences.versionsAround(entry);
        if (versions.isEmpty()) {
            throw new IllegalStateException("no licence has the entry " + entry);
        }
        companies.lock(List.of(versions.getFirst().creditCode()));
        return licences.versionsAround(entry);
    }
}
