package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.marketsupervision.company.Companies;
import cn.onething.marketsupervision.company.Company;
import cn.onething.marketsupervision.prohibition.Prohibitions;
import java.util.List;
import org.springframework.stereotype.Component;

/** 变更登记（住所、登记机关）: the destination registers the company at its new address. */
@Component
public final class AddressChange implements ItemHandler<AddressChangeForm> {
    private final Companies companies;
    private final Prohibitions prohibitions;

    public AddressChange(Companies companies, Prohibitions prohibitions) {
        this.companies = companies;
        this.prohibitions = prohibitions;
    }

    @Override
    public String service() {
        return "address-change";
    }

    @Override
    public Class<AddressChangeForm> formType() {
        return AddressChangeForm.class;
    }

    @Override
    public Decision apply(Application<AddressChangeForm> application) {
        AddressChangeForm form = application.form();
        Worksheet<Company> sheet = new Worksheet<>(companies, List.of(form.creditCode()));
        Company company = sheet.find(form.creditCode());
        if (company == null) {
            return Companies.unknownCompany();
        }
        boolean forbidden = prohibitions.isForbidden(form.newAddress());
        Decision decision = sheet.enter(
                application,
                form.creditCode(),
                company,
                MoveRules.onArrival(company, form.newAddress(), form.destinationAuthority(), forbidden));
        sheet.write();
        return decision;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(companies, Company.class).undo(undoing);
    }
}
