package cn.onething.tax.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.tax.arrears.Arrears;
import cn.onething.tax.taxpayer.Taxpayers;
import org.springframework.stereotype.Component;

/** 迁出地清税检查: whether owed tax holds a company where it is. Registers nothing. */
@Component
public final class BlockingCheck implements ItemHandler<BlockingCheckForm> {
    private final Taxpayers taxpayers;
    private final Arrears arrears;

    public BlockingCheck(Taxpayers taxpayers, Arrears arrears) {
        this.taxpayers = taxpayers;
        this.arrears = arrears;
    }

    @Override
    public String service() {
        return "blocking-check-tax";
    }

    @Override
    public Class<BlockingCheckForm> formType() {
        return BlockingCheckForm.class;
    }

    @Override
    public Decision apply(Application<BlockingCheckForm> application) {
        return taxpayers
                .find(application.form().creditCode())
                .map(taxpayer -> MoveRules.onLeaving(taxpayer, arrears.areOwedBy(taxpayer.creditCode()))
                        .<Decision>map(Decision.Refused::new)
                        .orElseGet(Decision::granted))
                .orElseGet(Taxpayers::unknownTaxpayer);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Undoing.Outcome.Undone("");
    }
}
