package cn.onething.tax.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.events.Reason;
import cn.onething.tax.arrears.Arrears;
import cn.onething.tax.taxpayer.TaxAuthority;
import cn.onething.tax.taxpayer.Taxpayer;
import cn.onething.tax.taxpayer.Taxpayers;
import java.util.List;
import org.springframework.stereotype.Component;

/** 税务跨区迁移: the taxpayer goes over to the tax authority of its new address. */
@Component
public final class TaxMove implements ItemHandler<TaxMoveForm> {
    private final Taxpayers taxpayers;
    private final Arrears arrears;

    public TaxMove(Taxpayers taxpayers, Arrears arrears) {
        this.taxpayers = taxpayers;
        this.arrears = arrears;
    }

    @Override
    public String service() {
        return "tax-move";
    }

    @Override
    public Class<TaxMoveForm> formType() {
        return TaxMoveForm.class;
    }

    @Override
    public Decision apply(Application<TaxMoveForm> application) {
        TaxMoveForm form = application.form();
        if (!TaxAuthority.isThereFor(form.newAddress().region())) {
            return new Decision.NotAccepted(
                    new Reason("no-such-region", "行政区划代码有误", "The region code is not one of six digits"));
        }
        Worksheet<Taxpayer> sheet = new Worksheet<>(taxpayers, List.of(form.creditCode()));
        Taxpayer taxpayer = sheet.find(form.creditCode());
        if (taxpayer == null) {
            return Taxpayers.unknownTaxpayer();
        }
        Decision decision = sheet.enter(
                application,
                form.creditCode(),
                taxpayer,
                MoveRules.onMove(taxpayer, form.newAddress(), arrears.areOwedBy(form.creditCode())));
        sheet.write();
        return decision;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(taxpayers, Taxpayer.class).undo(undoing);
    }
}
