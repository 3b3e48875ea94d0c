package cn.onething.marketsupervision.registration;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.form.Person;
import cn.onething.department.history.Entry;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Ruling;
import cn.onething.department.history.Worksheet;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.prohibition.Prohibitions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 企业变更登记: registers a new name, representative, address, scope or capital. */
@Component
public final class RegistrationChange implements ItemHandler<CompanyChangeForm> {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final Companies companies;
    private final Prohibitions prohibitions;

    public RegistrationChange(Companies companies, Prohibitions prohibitions) {
        this.companies = companies;
        this.prohibitions = prohibitions;
    }

    @Override
    public String service() {
        return "registration-change";
    }

    @Override
    public Class<CompanyChangeForm> formType() {
        return CompanyChangeForm.class;
    }

    @Override
    public Decision apply(Application<CompanyChangeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<CompanyChangeForm>> batch) {
        List<CompanyChangeForm> forms = batch.stream().map(Application::form).toList();
        Worksheet<Company> sheet = Worksheet.of(companies, batch, CompanyChangeForm::creditCode);
        // Names move within the batch: the rules look at this map, and it follows every change.
        Map<String, String> bearers = new HashMap<>(companies.bearersOf(forms.stream()
                .map(CompanyChangeForm::name)
                .flatMap(Optional::stream)
                .toList()));
        ChangeRules rules =
                new ChangeRules(bearers, banned(forms, batch.getFirst().at()));
        return sheet.decideAll(batch, application -> decide(application, sheet, rules));
    }

    private static Decision decide(
            Application<CompanyChangeForm> application, Worksheet<Company> sheet, ChangeRules rules) {
        CompanyChangeForm form = application.form();
        if (!form.isComplete()) {
            return new Decision.NotAccepted(CompanyChangeForm.INCOMPLETE);
        }
        Company company = sheet.find(form.creditCode());
        if (company == null) {
            return Companies.unknownCompany();
        }
        Ruling<Company> ruling = rules.on(company, form);
        if (ruling instanceof Ruling.Allowed<Company>(Company changed)
                && !changed.name().equals(company.name())) {
            rules.bearers().remove(company.name());
            rules.bearers().put(changed.name(), changed.creditCode());
        }
        return sheet.enter(application, form.creditCode(), company, ruling);
    }

    private Set<String> banned(List<CompanyChangeForm> forms, Instant at) {
        List<String> idNumbers = forms.stream()
                .map(CompanyChangeForm::legalRepresentative)
                .flatMap(Optional::stream)
                .map(Person::idNumber)
                .toList();
        return prohibitions.bannedOn(LocalDate.ofInstant(at, BEIJING), idNumbers);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(companies, Company.class).undo(undoing, this::oldNameStillFree);
    }

    private Ruling<Company> oldNameStillFree(Company current, Entry taken, Company restored) {
        String bearer = companies.bearersOf(List.of(restored.name())).get(restored.name());
        return bearer == null || bearer.equals(current.creditCode())
                ? new Ruling.Allowed<>(restored)
                : Ruling.denied(
                        "old-name-taken",
                        "原名称已被其他企业使用，需人工处理",
                        "Another company bears the old name by now; a person has to look at it");
    }
}
