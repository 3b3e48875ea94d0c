package cn.onething.tax.change;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.events.Reason;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.Taxpayers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 税务登记信息变更确认: takes over what market supervision has registered anew. */
@Component
public final class TaxChange implements ItemHandler<TaxChangeForm> {
    private final Taxpayers taxpayers;

    public TaxChange(Taxpayers taxpayers) {
        this.taxpayers = taxpayers;
    }

    @Override
    public String service() {
        return "tax-change";
    }

    @Override
    public Class<TaxChangeForm> formType() {
        return TaxChangeForm.class;
    }

    @Override
    public Decision apply(Application<TaxChangeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<TaxChangeForm>> batch) {
        Worksheet<Taxpayer> sheet = new Worksheet<>(
                taxpayers,
                batch.stream().map(each -> each.form().creditCode()).distinct().toList());
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (Application<TaxChangeForm> application : batch) {
            decisions.add(decide(application, sheet));
        }
        sheet.write();
        return decisions;
    }

    private static Decision decide(Application<TaxChangeForm> application, Worksheet<Taxpayer> sheet) {
        TaxChangeForm form = application.form();
        if (!form.isComplete()) {
            return new Decision.NotAccepted(
                    new Reason("form-incomplete", "变更事项与填写内容不符", "A ticked change has no value"));
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
