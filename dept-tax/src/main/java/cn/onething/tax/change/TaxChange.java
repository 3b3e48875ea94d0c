package cn.onething.tax.change;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.Taxpayers;
import java.util.List;
import org.springframework.stereotype.Component;

/** 税务登记信息变更确认: takes over what market supervision has registered anew. */
@Component
public final class TaxChange implements ItemHandler<CompanyChangeForm> {
    private final Taxpayers taxpayers;

    public TaxChange(Taxpayers taxpayers) {
        this.taxpayers = taxpayers;
    }

    @Override
    public String service() {
        return "tax-change";
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
        Worksheet<Taxpayer> sheet = Worksheet.of(taxpayers, batch, CompanyChangeForm::creditCode);
        return sheet.decideAll(batch, application -> decide(application, sheet));
    }

    private static Decision decide(Application<CompanyChangeForm> application, Worksheet<Taxpayer> sheet) {
        CompanyChangeForm form = application.form();
        if (!form.isComplete()) {
            return new Decision.NotAccepted(CompanyChangeForm.INCOMPLETE);
        }
        Taxpayer taxpayer = sheet.find(form.creditCode());
        return taxpayer == null
                ? Taxpayers.unknownTaxpayer()
                : sheet.enter(application, form.creditCode(), taxpayer, TaxChangeRules.on(taxpayer, form));
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(taxpayers, Taxpayer.class).undo(undoing);
    }
}
